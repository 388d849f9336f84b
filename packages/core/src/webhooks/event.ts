import { err, ok, type Result } from "neverthrow";
import { describeIssue, describeValue } from "../issue.ts";
import { isObject } from "../json.ts";
import { type Drift, type DriftKind, type DriftReport, kindOfField } from "../read/drift.ts";
import { WEBHOOK_EVENT_NAMES, type WebhookEventName } from "../resources/enumerations.ts";
import type { Open } from "../schema.ts";
import type { InvalidEvent } from "./failure.ts";

export type { WebhookEventName };

/**
 * What a webhook delivers.
 *
 * Deliveries come at least once and in any order: deduplicate by `id`, order by `created`. Events that
 * are newer than this package pass through with their own name; keys that it does not know stay.
 */
export interface WebhookEvent {
  /** The delivery's, the same at each retry. A number, unless the vendor should come to write texts. */
  readonly id: number | string;
  readonly event: Open<WebhookEventName>;
  /** How often this delivery was tried before: 0 the first time. */
  readonly retry_count: number;
  /** When it happened, in seconds since 1970. */
  readonly created: number;
  readonly data: WebhookData;
}

/** What happened, and to what. */
export interface WebhookData {
  readonly context: WebhookContext;
  /** What the event is about. The contract does not describe it, so it stays as it came. */
  readonly object: Readonly<Record<string, unknown>>;
  /** The former values of what changed; other events have none. */
  readonly previous_attributes?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Whose event it is, by public ids. */
export interface WebhookContext {
  readonly company_id?: string | null | undefined;
  readonly firm_id?: string | null | undefined;
  readonly [key: string]: unknown;
}

/** What is known of a delivery beside its body. */
export interface Delivery {
  /** When it was signed, in seconds since 1970. */
  readonly signedAt: number;
  /** Names it where the body does not. */
  readonly id: string;
  /** Called with what is not of the known form. */
  readonly onDrift?: ((report: DriftReport) => void) | undefined;
}

type Note = (kind: DriftKind, place: string, received?: string) => void;

/**
 * Reads the body of a verified delivery. The vendor did send it, and ends a subscription whose
 * deliveries are refused, so only what is not a JSON object is no event: a field of another form is read
 * as far as it can be, else as `id`, `signedAt`, 0 or empty, and reported as drift.
 */
export function readEvent(
  body: Uint8Array,
  delivery: Delivery,
): Result<WebhookEvent, InvalidEvent> {
  const value = parse(body);
  if (value === undefined) {
    const issues = [describeIssue("", "JSON in UTF-8", `${body.length} bytes`, "not-json")];
    const message = "the delivery's body is not JSON";
    return err({ kind: "InvalidEvent", reason: "not-json", message, issues });
  }
  if (!isObject(value)) {
    const issue = describeIssue("", "an object", describeValue(value, false));
    const message = `the delivery is not an event: ${issue.message}`;
    return err({ kind: "InvalidEvent", reason: "not-an-event", message, issues: [issue] });
  }
  const drift: Drift[] = [];
  const event = eventFrom(value, delivery, (kind, place, received) =>
    drift.push({ place, kind, count: 1, example: place, ...(received && { received }) }),
  );
  if (drift.length > 0) report(delivery, drift);
  return ok(event);
}

function report({ onDrift }: Delivery, drift: readonly Drift[]): void {
  try {
    onDrift?.({ operation: "verifyWebhook", drift });
  } catch {
    // A listener's mistake must not turn an event into a failure.
  }
}

function eventFrom(
  value: Readonly<Record<string, unknown>>,
  delivery: Delivery,
  note: Note,
): WebhookEvent {
  const { id, event, retry_count, created, data, ...others } = value;
  noteUndeclared(others, "", note);
  if (!isName(event)) note(kindOfField(event), "event");
  else if (!KNOWN_EVENTS.includes(event)) note("unknown-member", "event", event);
  return {
    ...value,
    id: read("id", id, idFrom, delivery.id, note),
    event: isName(event) ? event : "",
    retry_count: read("retry_count", retry_count, countFrom, 0, note),
    created: read("created", created, secondsFrom, delivery.signedAt, note),
    data: dataFrom(read("data", data, objectFrom, {}, note), note),
  };
}

function dataFrom(data: Readonly<Record<string, unknown>>, note: Note): WebhookData {
  const { context, object, previous_attributes, ...others } = data;
  noteUndeclared(others, "data.", note);
  const isKnown = previous_attributes === undefined || previous_attributes === null;
  return {
    ...data,
    context: contextFrom(read("data.context", context, objectFrom, {}, note), note),
    object: read("data.object", object, objectFrom, {}, note),
    ...(isKnown
      ? {}
      : {
          previous_attributes: read(
            "data.previous_attributes",
            previous_attributes,
            objectFrom,
            undefined,
            note,
          ),
        }),
  };
}

/** Public ids are texts, also where they came as numbers. */
function contextFrom(context: Readonly<Record<string, unknown>>, note: Note): WebhookContext {
  const ids = ["company_id", "firm_id"]
    .filter((name) => context[name] !== undefined && context[name] !== null)
    .map((name) => [name, read(`data.context.${name}`, context[name], publicIdFrom, null, note)]);
  return { ...context, ...Object.fromEntries(ids) };
}

/** How a field is read: `isAsKnown` is whether it is of the known form. */
type Reading<Value> = { readonly value: Value; readonly isAsKnown: boolean } | undefined;

function read<Value, Otherwise>(
  place: string,
  value: unknown,
  from: (value: unknown) => Reading<Value>,
  otherwise: Otherwise,
  note: Note,
): Value | Otherwise {
  const reading = from(value);
  if (reading?.isAsKnown !== true) note(kindOfField(value), place);
  return reading === undefined ? otherwise : reading.value;
}

const asKnown = <Value>(value: Value): Reading<Value> => ({ value, isAsKnown: true });
const drifted = <Value>(value: Value): Reading<Value> => ({ value, isAsKnown: false });

function idFrom(value: unknown): Reading<number | string> {
  if (Number.isSafeInteger(value)) return asKnown(value as number);
  if (typeof value === "number") return drifted(String(value));
  return isName(value) ? drifted(value) : undefined;
}

function countFrom(value: unknown): Reading<number> {
  const count = numberFrom(value);
  if (count === undefined || count < 0) return undefined;
  return Number.isSafeInteger(value) ? asKnown(count) : drifted(Math.floor(count));
}

/** Seconds, also from a text or a date. */
function secondsFrom(value: unknown): Reading<number> {
  const seconds = countFrom(value);
  if (seconds !== undefined || typeof value !== "string") return seconds;
  const milliseconds = Date.parse(value);
  return milliseconds >= 0 ? drifted(Math.floor(milliseconds / 1000)) : undefined;
}

function numberFrom(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

const objectFrom = (value: unknown): Reading<Readonly<Record<string, unknown>>> =>
  isObject(value) ? asKnown(value) : undefined;

function publicIdFrom(value: unknown): Reading<string> {
  if (typeof value === "string") return asKnown(value);
  return typeof value === "number" ? drifted(String(value)) : undefined;
}

const isName = (value: unknown): value is string => typeof value === "string" && value !== "";

const KNOWN_EVENTS: readonly string[] = WEBHOOK_EVENT_NAMES;

function noteUndeclared(others: object, before: string, note: Note): void {
  for (const key of Object.keys(others)) note("undeclared", before + key);
}

/** `undefined` when the bytes are not JSON in UTF-8. */
function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
