import { err, ok, type Result } from "neverthrow";
import type { CallInput } from "../call.ts";
import type { InvalidInput, Issue } from "../failure.ts";
import { isObject } from "../is-object.ts";
import { describeIssue, issueOfSchema, summarize } from "../issue.ts";
import type { OperationDefinition } from "../operation-definition.ts";
import type { Body, HttpRequest } from "../request.ts";
import type { Schema } from "../schema/schema.ts";
import { fillPath } from "./path.ts";

/** The schemas of an operation's input, built once. */
export interface InputSchemas {
  readonly query: Schema<unknown> | undefined;
  readonly body: Schema<unknown> | undefined;
}

/** Validates an input against the contract and builds its request. Never throws. */
export function buildRequest(
  { name, method = "GET", path, encodeQuery, encodeBody = toJson }: OperationDefinition,
  { path: values, query = {}, body: given }: CallInput,
  schemas: () => InputSchemas,
): Result<HttpRequest, InvalidInput> {
  const issues: Issue[] = [];
  try {
    const target = fillPath(path, values, issues);
    const asked = validate("query", schemas().query, query, issues);
    const value = validate("body", schemas().body, given, issues);
    if (issues.length === 0) {
      const url = target + (encodeQuery?.(asked) ?? "");
      const body = value === undefined ? undefined : encodeBody(value);
      // The transport knows the media type of the other kinds of bodies.
      const type = body?.kind === "json" && { "content-type": "application/json" };
      const headers = { accept: "application/json", ...type };
      return ok({ method, url, headers, ...(body && { body }) });
    }
  } catch {
    issues.push(describeIssue("", "plain data", "a property that throws"));
  }
  return err(invalidInput(name, issues));
}

const toJson = (value: unknown): Body => ({ kind: "json", value });

/** Checks one part of an input. A part that the operation does not have must not be given. */
function validate(
  part: "query" | "body",
  schema: Schema<unknown> | undefined,
  value: unknown,
  issues: Issue[],
): unknown {
  if (schema !== undefined) {
    const result = schema["~run"]({ value }, {});
    issues.push(...(result.issues ?? []).map(issueOfSchema));
    return result.value;
  }
  const isGiven = isObject(value) ? Object.keys(value).length > 0 : value !== undefined;
  if (isGiven) issues.push(describeIssue(part, "nothing", "a value"));
  return undefined;
}

/** The failure of an input that breaks the contract. */
export const invalidInput = <Name extends string>(
  operation: Name,
  issues: readonly Issue[],
): InvalidInput<Name> => ({
  kind: "InvalidInput",
  _tag: "InvalidInput",
  operation,
  message: `${operation} was not sent: ${summarize(issues)}`,
  attempts: 0,
  issues,
});
