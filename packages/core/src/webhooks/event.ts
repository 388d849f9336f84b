import { err, ok, type Result } from "neverthrow";
import * as v from "valibot";
import { describeIssue, summarize } from "../issue.ts";
import type { WebhookEventName } from "../resources/enumerations.ts";
import type { Open } from "../schema.ts";
import { validate } from "../validate.ts";
import type { InvalidEvent } from "./failure.ts";

export type { WebhookEventName };

/**
 * What a webhook delivers.
 *
 * Deliveries come at least once and in any order: deduplicate by `id`, order by `created`. Events that
 * are newer than this package pass through with their own name; keys that it does not know stay.
 */
export interface WebhookEvent {
  /** The delivery's, the same at each retry. */
  readonly id: number;
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

/** Reads the body of a verified delivery. Unknown events pass; nothing is left out or changed. */
export function readEvent(body: Uint8Array): Result<WebhookEvent, InvalidEvent> {
  const value = parseJson(body);
  if (value === undefined) {
    const issues = [describeIssue("", "JSON in UTF-8", `${body.length} bytes`, "not-json")];
    const message = "the delivery's body is not JSON";
    return err({ kind: "InvalidEvent", reason: "not-json", message, issues });
  }
  const { issues } = validate(schema(), value);
  if (issues.length === 0) return ok(value as WebhookEvent);
  const message = `the delivery is not an event: ${summarize(issues)}`;
  return err({ kind: "InvalidEvent", reason: "not-an-event", message, issues });
}

const anObject = () => v.record(v.string(), v.unknown());
const publicId = () => v.nullish(v.string());
const count = () => v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const schema = (): v.GenericSchema<unknown, WebhookEvent> =>
  v.looseObject({
    id: v.pipe(v.number(), v.safeInteger()),
    event: v.pipe(v.string(), v.nonEmpty()),
    retry_count: count(),
    created: count(),
    data: v.looseObject({
      context: v.looseObject({ company_id: publicId(), firm_id: publicId() }),
      object: anObject(),
      previous_attributes: v.nullish(anObject()),
    }),
  });

/** `undefined` when the bytes are not JSON in UTF-8. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
