import { err, ok, type Result } from "neverthrow";
import * as v from "valibot";
import { describeIssue, summarize } from "../issue.ts";
import { validate } from "../validate.ts";
import type { WebhookEvent } from "./webhook-event.ts";
import type { InvalidEvent } from "./webhook-failure.ts";

/** Reads a body whose signature is right. Unknown events pass; nothing is left out or changed. */
export function readEvent(body: Uint8Array): Result<WebhookEvent, InvalidEvent> {
  const value = parseJson(body);
  if (value === undefined) {
    const issues = [describeIssue("", "JSON in UTF-8", `${body.length} bytes`)];
    const message = "the delivery's body is no JSON";
    return err({ kind: "InvalidEvent", reason: "not-json", message, issues });
  }
  const { issues } = validate(schema(), value);
  if (issues.length === 0) return ok(value as WebhookEvent);
  const message = `the delivery is no event: ${summarize(issues)}`;
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

/** `undefined` when the bytes are no JSON in UTF-8. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
