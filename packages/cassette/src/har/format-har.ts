import type { Har, HarEntry } from "./har.ts";

/** A cassette's text, the same for the same entries: pretty-printed, with its keys in a fixed order. */
export function formatHar(
  entries: readonly HarEntry[],
  { name, comment }: { readonly name?: string | undefined; readonly comment?: string | undefined },
): string {
  const har: Har = {
    log: {
      version: "1.2",
      creator: { name: "Polly.JS", version: "6.0.6", comment: "persister:centime" },
      ...(comment === undefined ? {} : { comment }),
      ...(name === undefined ? {} : { _recordingName: name }),
      entries,
      pages: [],
    },
  };
  return `${JSON.stringify(har, null, 2)}\n`;
}
