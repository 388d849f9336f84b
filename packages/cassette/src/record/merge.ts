import type { HarEntry } from "../har/har.ts";
import { writeEntry } from "../har/write-entry.ts";
import { orderCounter, startOfDay } from "./order-counter.ts";
import type { Recorded } from "./recorder.ts";

const DAY_MS = 86_400_000;

/** How long re-recording the same exchange leaves its date alone. */
const FRESH_DAYS = 30;

/**
 * The entries of a cassette after recording: those that are kept, then those that are new, numbered
 * anew among equals. An exchange that is recorded again and has not changed keeps its day for a month,
 * so that recording twice writes the same bytes.
 */
export function mergeEntries(
  former: readonly HarEntry[],
  recorded: readonly Recorded[],
  { keep, now }: { readonly keep: boolean; readonly now: Date },
): readonly HarEntry[] {
  const nextOrder = orderCounter();
  const kept = keep
    ? former.map((entry) => ({ ...entry, _order: nextOrder(entry._id ?? "") }))
    : [];
  const startedDateTime = startOfDay(now);
  const fresh = recorded.map((exchange) => {
    const order = nextOrder(exchange.id);
    return sameDay(former, writeEntry({ ...exchange, order, startedDateTime }));
  });
  return [...kept, ...fresh];
}

/** The entry with the day of the same one of before, when that is recent. */
function sameDay(former: readonly HarEntry[], entry: HarEntry): HarEntry {
  const { startedDateTime } = former.find((other) => isSame(other, entry)) ?? entry;
  const age = Date.parse(entry.startedDateTime) - Date.parse(startedDateTime);
  return age >= 0 && age <= FRESH_DAYS * DAY_MS ? { ...entry, startedDateTime } : entry;
}

const isSame = (one: HarEntry, other: HarEntry): boolean =>
  one._id === other._id &&
  one._order === other._order &&
  JSON.stringify({ ...one, startedDateTime: "" }) ===
    JSON.stringify({ ...other, startedDateTime: "" });
