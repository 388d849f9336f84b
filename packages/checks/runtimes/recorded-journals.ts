/** A cassette: the journals as a HAR, the second page recorded in base64. */
export const recordedJournals = {
  log: {
    version: "1.2",
    creator: { name: "Polly.JS", version: "6.0.6", comment: "persister:centime" },
    entries: [
      entry("?limit=1", { content: { text: page("Ventes à l’export", "c-2") } }),
      entry("?limit=1&cursor=c-2", {
        content: { text: base64(page("Achats", null)), encoding: "base64" },
      }),
    ],
  },
};

function entry(query: string, { content }: { content: { text: string; encoding?: string } }) {
  const mimeType = "application/json";
  return {
    startedDateTime: "2026-07-01T09:00:00.000Z",
    request: {
      method: "GET",
      url: `https://app.pennylane.com/api/external/v2/journals${query}`,
      headers: [],
    },
    response: {
      status: 200,
      headers: [{ name: "content-type", value: mimeType }],
      content: { size: content.text.length, mimeType, ...content },
    },
  };
}

function page(label: string, next_cursor: string | null): string {
  const items = [{ id: label.length, code: "VE", label, type: "sales" }];
  return JSON.stringify({ items, has_more: next_cursor !== null, next_cursor });
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
