/**
 * How long an answer asks to wait, in milliseconds: `retry-after` in seconds, or as a date that is
 * read against the answer's own `date` (core has no clock). `undefined` when it says neither.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>): number | undefined {
  const text = headers["retry-after"]?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  // A date begins with its day's name; runtimes take even -5 for a date.
  if (!/^[a-z]/i.test(text)) return undefined;
  const wait = Math.max(0, Date.parse(text) - Date.parse(headers["date"] ?? ""));
  return Number.isNaN(wait) ? undefined : wait;
}
