import { err, ok, type Result } from "neverthrow";
import type { Reader } from "../answer/reader.ts";
import type { ReadingLog } from "../answer/reading-log.ts";
import type { Failure, InvalidResponse, Issue } from "../failure.ts";
import { describeIssue, summarize } from "../issue.ts";
import { bodyText, parseJson } from "../json.ts";
import type { OperationInfo } from "../operation.ts";
import { excerpt } from "../redact.ts";
import type { HttpResponse } from "../response.ts";
import { type AnswerFacts, decodeFailure } from "./decode-failure.ts";
import type { DecodeOptions } from "./options.ts";

/** Reads an answer: success by its schema, anything else as a failure. Never throws. */
export function decodeResponse(
  info: OperationInfo,
  reader: () => Reader | undefined,
  response: HttpResponse,
  { drift, attempts = 1 }: DecodeOptions,
): Result<unknown, Failure> {
  const { status, headers } = response;
  const text = bodyText(response);
  const requestId = headers["x-request-id"];
  const source = { operation: info.name, ...(requestId ? { requestId } : {}) };
  const facts = { ...source, attempts };
  if (status < 200 || status > 299) return err(decodeFailure(info, response, text, facts));
  const refuse = (issues: readonly Issue[]) => err(invalidResponse(status, text, facts, issues));

  const read = reader();
  const parsed = read ? parseJson(text) : null;
  // Such as the login page, when a transport of others follows redirects.
  const isPage = /^\s*</.test(text);
  if (isPage) return refuse([notJson("a page (HTML)")]);
  if (parsed === undefined) return refuse([notJson(text.trim() ? "broken JSON" : "nothing")]);
  if (read === undefined) return ok(undefined);

  const log: ReadingLog = { indices: [], issues: [], drift: drift?.(source) };
  const value = read(parsed, log);
  const issues = log.issues.length > 0 ? log.issues : (log.drift?.end() ?? []);
  return issues.length > 0 ? refuse(issues) : ok(value);
}

const notJson = (received: string): Issue => describeIssue("", "JSON", received);

const invalidResponse = (
  status: number,
  text: string,
  facts: AnswerFacts,
  issues: readonly Issue[],
): InvalidResponse => ({
  kind: "InvalidResponse",
  _tag: "InvalidResponse",
  ...facts,
  message: `${facts.operation}: the answer does not fit: ${summarize(issues)}`,
  status,
  issues,
  body: excerpt(text),
});
