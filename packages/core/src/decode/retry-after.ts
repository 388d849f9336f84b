/**
 * How long an answer asks to wait, in milliseconds: `retry-after` in seconds, or as a date that is
 * read against the answer's own `date` (core has no clock). `undefined` when it does not say.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>): number | undefined {
  const text = headers["retry-after"]?.trim();
  if (text === undefined || text === "") return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  const wait = Date.parse(text) - Date.parse(headers["date"] ?? "");
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
