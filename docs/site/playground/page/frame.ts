/**
 * The frame that code runs in. Its origin is opaque, so it has no storage, no cookies and no way to the page;
 * its policy lets it connect to nothing. Code runs in a worker inside it, which has no document to navigate with
 * and can be ended while it loops. The worker inherits the policy.
 */
export const frameDocument = (nonce: string): string => `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(nonce)}">
<title>Playground</title>
<script nonce="${nonce}">${SCRIPT}</script>`;

const policy = (nonce: string): string =>
  `default-src 'none'; script-src 'nonce-${nonce}' blob:; worker-src blob:`;

/** How many messages a run may send before it is ended, and for how long it may not respond. */
const MOST_MESSAGES = 20_000;
const SILENCE_MS = 10_000;

/** Passes messages on, counts them, and ends a worker that says too much or nothing at all. */
const SCRIPT = `
let worker, messages = 0, heard = 0, asked = 0;
const tell = (data) => parent.postMessage(data, "*");
const end = (reason) => { worker?.terminate(); worker = undefined; tell({ kind: "stopped", reason }); };
addEventListener("message", ({ source, data }) => {
  if (source !== parent) return;
  if (data.kind !== "boot") { if (data.kind === "run") messages = 0; worker?.postMessage(data); return; }
  worker = new Worker(URL.createObjectURL(new Blob([data.code], { type: "text/javascript" })));
  worker.onerror = () => end("broken");
  worker.onmessage = ({ data }) => {
    if (worker === undefined) return;
    if (data === "alive") { asked = 0; return; }
    if ((messages += 1) > ${MOST_MESSAGES}) return end("flood");
    tell(data);
  };
});
setInterval(() => {
  if (worker === undefined) return;
  if (asked > 0 && performance.now() - asked > ${SILENCE_MS}) { asked = 0; return end("busy"); }
  if (asked === 0) { asked = performance.now(); worker.postMessage("alive?"); }
}, 1000);
`;
