/** Texts in binary data are runs of printable characters. */
const PRINTABLE = /[\x20-\x7e]{8,}/g;

const CHUNK = 0x8000;

/**
 * Overwrites what may be a secret or a person in binary data, byte by byte, so that the rest (a PDF's
 * offsets, say) stays in place. The same bytes when clean.
 */
export function redactBytes(bytes: Uint8Array, redact: (text: string) => string): Uint8Array {
  const text = latin1(bytes);
  let clean: Uint8Array | undefined;
  for (const { 0: run, index } of text.matchAll(PRINTABLE)) {
    const redacted = redact(run);
    if (redacted === run) continue;
    clean ??= bytes.slice();
    clean.set(maskOf(run, redacted), index);
  }
  return clean ?? bytes;
}

/** The run with everything between its first and its last change overwritten. */
function maskOf(run: string, redacted: string): Uint8Array {
  let start = 0;
  while (run[start] === redacted[start]) start += 1;
  let end = 0;
  const most = Math.min(run.length, redacted.length) - start;
  while (end < most && run.at(-1 - end) === redacted.at(-1 - end)) end += 1;
  const masked =
    run.slice(0, start) + "x".repeat(run.length - start - end) + run.slice(-end || run.length);
  return Uint8Array.from(masked, (character) => character.charCodeAt(0));
}

function latin1(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    chunks.push(String.fromCharCode(...bytes.subarray(start, start + CHUNK)));
  }
  return chunks.join("");
}
