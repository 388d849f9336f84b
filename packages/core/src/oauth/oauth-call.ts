import { err, ok, type Result } from "neverthrow";
import type { OperationInfo } from "../call.ts";
import type { HttpRequest, HttpResponse, TransportError } from "../http.ts";
import { summarize } from "../issue.ts";
import { maskSecrets } from "./mask-secrets.ts";
import { missingTexts } from "./oauth-app.ts";
import type { OAuthFailure, OAuthInvalidInput, OAuthOperation } from "./oauth-failure.ts";
import { readRefusal } from "./read-refusal.ts";

/** A request to the authorization server with the decoder of its answer. Its body holds secrets. */
export interface OAuthCall<Output> {
  /** What transports and observers are told: names, no secret. */
  readonly info: OperationInfo;
  readonly request: Result<HttpRequest, OAuthInvalidInput>;
  /**
   * Reads an answer. `sentAt` is when the request was sent, in milliseconds since 1970: a token's
   * life is counted from there, so that it never ends earlier than thought.
   */
  decode(response: HttpResponse, sentAt: number): Result<Output, OAuthFailure>;
  /** The failure of a request that brought nothing back. */
  fail(error: TransportError): OAuthFailure;
}

/** What makes one of the calls. */
export interface OAuthCallDefinition<Output> {
  readonly operation: Exclude<OAuthOperation, "authorizationUrl">;
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The names of the fields that must never be shown. */
  readonly secret: readonly string[];
  readonly read: (response: HttpResponse, sentAt: number) => Result<Output, OAuthFailure>;
}

/** Puts a call together. */
export function oauthCall<Output>(definition: OAuthCallDefinition<Output>): OAuthCall<Output> {
  const { operation, path, fields, read } = definition;
  const secrets = definition.secret.map((name) => String(fields[name] ?? ""));
  const mask = (text: string) => maskSecrets(text, secrets);
  return {
    info: infoOf(operation, path),
    request: requestOf(definition),
    decode: (response, sentAt) =>
      isSuccess(response) ? read(response, sentAt) : err(readRefusal(operation, response, mask)),
    fail(error) {
      if (error.reason === "configuration") return invalidInput(operation, error.issues);
      const { reason, sent } = error;
      const message = `${operation}: ${mask(error.message)}`;
      return { kind: "TransportFailure", operation, message, reason, sent };
    },
  };
}

function requestOf({
  operation,
  path,
  fields,
}: OAuthCallDefinition<unknown>): Result<HttpRequest, OAuthInvalidInput> {
  const issues = missingTexts(fields);
  if (issues.length > 0) return err(invalidInput(operation, issues));
  return ok({
    method: "POST",
    url: path,
    headers: { accept: "application/json" },
    body: { kind: "form", fields },
  });
}

const isSuccess = ({ status }: HttpResponse): boolean => status >= 200 && status < 300;

const invalidInput = (
  operation: OAuthOperation,
  issues: OAuthInvalidInput["issues"],
): OAuthInvalidInput => ({
  kind: "InvalidInput",
  operation,
  message: `${operation} was not sent: ${summarize(issues)}`,
  issues,
});

const infoOf = (name: string, path: string): OperationInfo => ({
  name,
  contractId: name,
  api: "company",
  method: "POST",
  path,
  scopes: [],
  paginated: false,
  idempotent: false,
  failures: {},
});
