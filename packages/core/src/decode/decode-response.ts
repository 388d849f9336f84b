import { err, ok, type Result } from "neverthrow";
import type { Failure, InvalidResponse, Issue } from "../failure.ts";
import { describeIssue, summarize } from "../issue.ts";
import type { OperationInfo } from "../operation.ts";
import type { HttpResponse } from "../response.ts";
import { decodeFailure, excerpt, requestIdOf } from "./decode-failure.ts";
import type { DriftReport } from "./drift.ts";
import type { DecodeOptions } from "./options.ts";
import type { Reader } from "./reader.ts";
import { ReadingLog } from "./reading-log.ts";

/** Reads an answer: success by its schema, anything else as a failure. Never throws. */
export function decodeResponse(
  info: OperationInfo,
  reader: () => Reader | undefined,
  response: HttpResponse,
  options: DecodeOptions,
): Result<unknown, Failure> {
  const text = bodyText(response.body);
  const attempts = options.attempts ?? 1;
  if (response.status < 200 || response.status > 299) {
    return err(decodeFailure(info, response, text, attempts));
  }
  const refuse = (issues: readonly Issue[]) =>
    err(invalidResponse(info, response, text, attempts, issues));
  const read = reader();
  if (read === undefined) return isPage(text) ? refuse([PAGE]) : ok(undefined);

  const parsed = parse(text);
  if (parsed.isErr()) return refuse([parsed.error]);

  const log = new ReadingLog(options.onDrift !== undefined || options.drift === "fail");
  const value = read(parsed.value, log);
  if (log.issues.length > 0) return refuse(log.issues);
  const drift = log.drift();
  if (drift.length === 0) return ok(value);
  if (options.drift === "fail") return refuse(drift.map(driftIssue));
  report(options, { operation: info.name, drift, ...requestIdOf(response) });
  return ok(value);
}

function parse(text: string): Result<unknown, Issue> {
  if (text.trim() === "") return err(describeIssue("", "JSON", "an empty body"));
  try {
    return ok(JSON.parse(text));
  } catch {
    return err(isPage(text) ? PAGE : describeIssue("", "JSON", "broken JSON"));
  }
}

/** Such as the login page, when a transport of others follows redirects. */
const isPage = (text: string): boolean => text.trimStart().startsWith("<");

const PAGE = describeIssue("", "JSON", "a page (HTML)");

const bodyText = (body: string | Uint8Array): string =>
  typeof body === "string" ? body : new TextDecoder().decode(body);

const invalidResponse = (
  info: OperationInfo,
  response: HttpResponse,
  text: string,
  attempts: number,
  issues: readonly Issue[],
): InvalidResponse => ({
  kind: "InvalidResponse",
  _tag: "InvalidResponse",
  operation: info.name,
  message: `${info.name}: the answer does not fit: ${summarize(issues)}`,
  ...requestIdOf(response),
  attempts,
  status: response.status,
  issues,
  body: excerpt(text),
});

const driftIssue = (drift: DriftReport["drift"][number]): Issue =>
  describeIssue(drift.example, "no drift", drift.received ?? drift.kind, `drift: ${drift.kind}`);

function report(options: DecodeOptions, drift: DriftReport): void {
  try {
    options.onDrift?.(drift);
  } catch {
    // A listener's mistake must not turn a good answer into a failure.
  }
}
