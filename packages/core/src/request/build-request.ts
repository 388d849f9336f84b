import { err, ok, type Result } from "neverthrow";
import * as v from "valibot";
import type { CallInput } from "../call.ts";
import type { InvalidInput, Issue } from "../failure.ts";
import { describeIssue, issueOf, issueOfValibot, summarize } from "../issue.ts";
import type { OperationDefinition } from "../operation-definition.ts";
import type { Body, HttpRequest } from "../request.ts";
import type { Schema } from "../schema/schema.ts";
import { multipartParts } from "./multipart.ts";
import { fillPath } from "./path.ts";
import { encodeQuery } from "./query.ts";

/** What building needs of an operation: its schemas built once. */
export interface BuildSchemas {
  readonly query: Schema<unknown> | undefined;
  readonly body: Schema<unknown> | undefined;
}

/** Validates an input against the contract and builds its request. Never throws. */
export function buildRequest(
  definition: OperationDefinition<unknown>,
  input: CallInput,
  schemas: () => BuildSchemas,
): Result<HttpRequest, InvalidInput> {
  try {
    return buildOrRefuse(definition, input, schemas());
  } catch {
    // Only an input whose getters or proxies throw comes here.
    return err(invalidInput(definition.name, [unreadable]));
  }
}

function buildOrRefuse(
  definition: OperationDefinition<unknown>,
  input: CallInput,
  schemas: BuildSchemas,
): Result<HttpRequest, InvalidInput> {
  const { method = "GET" } = definition;
  const { path, findings } = fillPath(definition.path, input.path);
  const { query: givenQuery = {} } = input;
  const query = validate(schemas.query, givenQuery, "query", false);
  const body = validate(schemas.body, input.body, "body", definition.bodyOptional === true);
  const issues = [...findings.map(issueOf), ...query.issues, ...body.issues];
  if (issues.length > 0) return err(invalidInput(definition.name, issues));

  const url = path + encodeQuery((query.output ?? {}) as Record<string, unknown>);
  const headers = { accept: "application/json" };
  if (body.output === undefined) return ok({ method, url, headers });
  return ok({
    method,
    url,
    headers: definition.multipart ? headers : { ...headers, "content-type": "application/json" },
    body: encodeBody(definition, body.output),
  });
}

const encodeBody = (definition: OperationDefinition<unknown>, value: unknown): Body =>
  definition.multipart
    ? { kind: "multipart", parts: multipartParts(value as Record<string, unknown>) }
    : { kind: "json", value };

interface Validated {
  readonly output: unknown;
  readonly issues: readonly Issue[];
}

const NOTHING: Validated = { output: undefined, issues: [] };

/** Checks one part of an input. A part that the operation does not have must not be given. */
function validate(
  schema: Schema<unknown> | undefined,
  value: unknown,
  part: "query" | "body",
  optional: boolean,
): Validated {
  if (schema === undefined)
    return isEmpty(value) ? NOTHING : { output: undefined, issues: [unwanted(part)] };
  if (value === undefined && optional) return NOTHING;
  const result = v.safeParse(schema, value);
  if (result.success) return { output: result.output, issues: [] };
  return { output: undefined, issues: result.issues.map(issueOfValibot) };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "object" && Object.keys(value).length === 0);

const unwanted = (part: "query" | "body"): Issue =>
  describeIssue(part, "nothing", "a value", `the operation takes no ${part}`);

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

const unreadable: Issue = describeIssue(
  "",
  "plain data",
  "object",
  "the input cannot be read: one of its properties throws",
);
