import { type PlainRequest, toAbsoluteUrl } from "../interaction.ts";
import { canonicalJson, groupBy, isRecord } from "../values.ts";
import { writePostData } from "./post-data.ts";
import type { HarEntry, HarLog } from "./schema.ts";

const DAY_MS = 86_400_000;

/** How long an exchange that is recorded again, and has not changed, keeps its date. */
const FRESH_DAYS = 30;

/**
 * Changes an entry that Polly wrote where it would differ from one recording to the next (durations),
 * and where Polly loses something: it respells queries, and keeps nothing of a multipart body.
 */
export function normalizeEntry(entry: HarEntry, { url, content, headers }: PlainRequest): void {
  const { request, response } = entry;
  const { searchParams } = new URL(toAbsoluteUrl(url));
  Object.assign(entry, { time: 0, timings: { ...(entry["timings"] as object), wait: 0 } });
  Object.assign(request, {
    url: toAbsoluteUrl(url),
    queryString: [...searchParams].map(([name, value]) => ({ name, value })),
  });
  if (content !== undefined) {
    request.postData = { ...request.postData, ...writePostData(content, headers) };
  }
  response.content.text ??= "";
}

/** The beginning of a day, in UTC: a cassette keeps only the day of a recording. */
export const startOfDay = (date: Date): string =>
  `${date.toISOString().slice(0, 10)}T00:00:00.000Z`;

/**
 * Returns the entries of a cassette after recording: those that are kept, then the new ones, numbered
 * after equal ones that are kept. An exchange that is recorded again and has not changed keeps its date
 * for a month, so that recording twice writes the same bytes.
 */
export function mergeEntries(
  former: readonly HarEntry[],
  recorded: readonly HarEntry[],
  { keep, now }: { readonly keep: boolean; readonly now: Date },
): HarEntry[] {
  const kept = keep ? former : [];
  const startedDateTime = startOfDay(now);
  const formerById = groupBy(former, ({ _id }) => _id);
  const firstById = new Map<string | undefined, number>();
  for (const { _id, _order = 0 } of kept) {
    firstById.set(_id, Math.max(firstById.get(_id) ?? 0, _order + 1));
  }
  const fresh = recorded.map((entry) => {
    const first = firstById.get(entry._id) ?? 0;
    const numbered = { ...entry, _order: first + (entry._order ?? 0), startedDateTime };
    return withFormerDate(numbered, formerById.get(entry._id) ?? []);
  });
  return [...kept, ...fresh];
}

function withFormerDate(entry: HarEntry, former: readonly HarEntry[]): HarEntry {
  const { startedDateTime } = former.find((other) => isSame(other, entry)) ?? entry;
  const ageMs = Date.parse(entry.startedDateTime) - Date.parse(startedDateTime);
  return ageMs >= 0 && ageMs <= FRESH_DAYS * DAY_MS ? { ...entry, startedDateTime } : entry;
}

const isSame = (one: HarEntry, other: HarEntry): boolean =>
  one._id === other._id &&
  one._order === other._order &&
  canonicalJson({ ...one, startedDateTime: "" }) ===
    canonicalJson({ ...other, startedDateTime: "" });

/** The keys of a HAR in the order in which people read them. */
const KEY_ORDER = (
  "log name version creator comment _recordingName entries pages " +
  "_id _order startedDateTime time request response cache timings " +
  "method url status statusText httpVersion cookies headers queryString postData content " +
  "size mimeType params value fileName contentType _size _sha256 text encoding _bytes " +
  "redirectURL headersSize bodySize blocked dns connect send wait receive ssl"
).split(" ");

const PLACES: ReadonlyMap<string, number> = new Map(
  KEY_ORDER.map((key, place) => [key, place] as const),
);

const placeOf = (key: string): number => PLACES.get(key) ?? KEY_ORDER.length;

/** A HAR file's text: the same for equal logs, whatever the order of their keys. */
export const formatHar = (log: HarLog): string =>
  `${JSON.stringify({ log }, (_key, value) => (isRecord(value) ? inOrder(value) : value), 2)}\n`;

const inOrder = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).sort(
      ([one], [other]) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1),
    ),
  );
