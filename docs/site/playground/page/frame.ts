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

/** How many messages a run may send before it is ended. */
const MOST_MESSAGES = 20_000;

/** Passes messages on, and ends a worker that says too much. That it is alive it may say when asked. */
const SCRIPT = `
let worker, messages = 0, isAsked = false;
const tell = (data) => parent.postMessage(data, "*");
const end = (reason) => { worker?.terminate(); worker = undefined; tell({ kind: "stopped", reason }); };
addEventListener("message", ({ source, data }) => {
  if (source !== parent) return;
  if (data.kind === "run") messages = 0;
  if (data.kind === "alive?") isAsked = true;
  if (data.kind !== "boot") { worker?.postMessage(data); return; }
  worker = new Worker(URL.createObjectURL(new Blob([data.code], { type: "text/javascript" })));
  worker.onerror = () => end("broken");
  worker.onmessage = ({ data }) => {
    if (worker === undefined) return;
    if (data?.kind !== "alive") messages += 1;
    else if (!isAsked) return;
    else isAsked = false;
    if (messages > ${MOST_MESSAGES}) return end("flood");
    tell(data);
  };
});
`;
