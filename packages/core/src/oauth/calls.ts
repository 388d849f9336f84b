import { err, ok, type Result } from "neverthrow";
import type { OperationInfo } from "../call.ts";
import type { HttpRequest, HttpResponse, TransportError } from "../http.ts";
import { describeIssue, describeValue, type Issue, summarize } from "../issue.ts";
import { copyOf } from "../json.ts";
import type { DriftWatch } from "../read/drift.ts";
import { messageExcerpt } from "../redact.ts";
import { maskKnown, unescapeText } from "../unescape.ts";
import type {
  OAuthFailure,
  OAuthInvalidInput,
  OAuthOperation,
  OAuthTransportFailure,
} from "./failure.ts";
import { readRefusal, readTokens } from "./response.ts";
import type { TokenSet } from "./tokens.ts";

/** An app as it is registered with the vendor. */
export interface OAuthApp {
  readonly clientId: string;
  /** Known to the app's server and the vendor alone. */
  readonly clientSecret: string;
  /** Where the vendor sends the user back to: one of the app's registered URLs, spelt the same. */
  readonly redirectUri: string;
}

/** Where the vendor's authorization server is. */
export const OAUTH_BASE_URL = "https://app.pennylane.com";

/** The members of an argument: none when it cannot be read, so that each is an issue by its name. */
export const textsOf = <Texts extends object>(argument: Texts): Texts =>
  (copyOf(argument) ?? {}) as Texts;

/** A request to the authorization server with the decoder of its response. Its body holds secrets. */
export interface OAuthCall<Output> {
  /** What transports and observers see: names, no secret. */
  readonly info: OperationInfo;
  readonly request: Result<HttpRequest, OAuthInvalidInput>;
  /**
   * Reads the response. `sentAt` is when the request was sent, in milliseconds since 1970: a token's
   * life is counted from there, so that it never ends earlier than expected. `drift` watches for what
   * differs from RFC 6749, 5.1, and refuses nothing: the pair is there, and there will be no other.
   */
  decode(
    response: HttpResponse,
    sentAt: number,
    drift?: DriftWatch | undefined,
  ): Result<Output, OAuthFailure>;
  /** The failure of a request without a response. */
  fail(error: TransportError): OAuthFailure;
}

const TOKEN_PATH = "/oauth/token";

/** What goes with a code. */
export interface CodeExchange {
  /** The verifier whose challenge the authorization URL had (RFC 7636). */
  readonly codeVerifier?: string | undefined;
}

/** Exchanges the code that the user brought back for a first pair. A code works once. */
export function exchangeCode(
  app: OAuthApp,
  code: string,
  exchange: CodeExchange = {},
): OAuthCall<TokenSet> {
  const { clientId, clientSecret, redirectUri } = textsOf(app);
  const { codeVerifier } = textsOf(exchange);
  return defineCall({
    operation: "exchangeCode",
    path: TOKEN_PATH,
    fields: {
      grant_type: "authorization_code",
      client_id: clientId,
      client_secret: clientSecret,
      code,
      redirect_uri: redirectUri,
      ...(codeVerifier !== undefined && { code_verifier: codeVerifier }),
    },
    secret: ["client_secret", "code", "code_verifier"],
    read: (response, sentAt, drift) =>
      readTokens(response, { operation: "exchangeCode", sentAt, drift }),
  });
}

/**
 * Exchanges a refresh token for a new pair. It kills the old pair at once, so never send two with the
 * same token side by side, and never lose the response.
 */
export function refresh(
  app: Pick<OAuthApp, "clientId" | "clientSecret">,
  refreshToken: string,
): OAuthCall<TokenSet> {
  const { clientId, clientSecret } = textsOf(app);
  return defineCall({
    operation: "refresh",
    path: TOKEN_PATH,
    fields: {
      grant_type: "refresh_token",
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: refreshToken,
    },
    secret: ["client_secret", "refresh_token"],
    read: (response, sentAt, drift) =>
      readTokens(response, {
        operation: "refresh",
        sentAt,
        formerRefreshToken: refreshToken,
        drift,
      }),
  });
}

/** Ends a grant by one of its tokens. A token that is dead already is a success, too (RFC 7009). */
export function revoke(
  app: Pick<OAuthApp, "clientId" | "clientSecret">,
  token: string,
): OAuthCall<undefined> {
  const { clientId, clientSecret } = textsOf(app);
  return defineCall({
    operation: "revoke",
    path: "/oauth/revoke",
    fields: { client_id: clientId, client_secret: clientSecret, token },
    secret: ["client_secret", "token"],
    read: () => ok(undefined),
  });
}

/** What the calls differ in. */
interface Definition<Output> {
  readonly operation: Exclude<OAuthOperation, "authorizationUrl">;
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The names of the fields that must never be shown. */
  readonly secret: readonly string[];
  readonly read: OAuthCall<Output>["decode"];
}

function defineCall<Output>(definition: Definition<Output>): OAuthCall<Output> {
  const { operation, path, fields, read } = definition;
  const secrets = definition.secret
    .map((name): unknown => fields[name])
    .filter((secret) => typeof secret === "string");
  const mask = (text: string) => maskSecrets(text, secrets);
  return {
    info: toInfo(operation, path),
    request: toRequest(definition),
    decode(response, sentAt, drift) {
      try {
        if (isSuccess(response)) return read(response, sentAt, drift);
        return err(readRefusal(operation, response, mask));
      } catch {
        return err(notAResponse(operation));
      }
    },
    fail(error) {
      try {
        if (error.reason === "configuration") return invalidInput(operation, error.issues);
        const { reason, sent } = error;
        const message = `${operation}: ${mask(error.message)}`;
        return { kind: "TransportFailure", operation, message, reason, sent };
      } catch {
        return notAResponse(operation);
      }
    },
  };
}

/** The failure for what a transport returned in place of a response or an error. */
const notAResponse = (operation: OAuthOperation): OAuthTransportFailure => ({
  kind: "TransportFailure",
  operation,
  message: `${operation}: the transport returned no response that can be read`,
  reason: "transport",
  sent: "maybe",
});

function toRequest({
  operation,
  path,
  fields,
}: Definition<unknown>): Result<HttpRequest, OAuthInvalidInput> {
  const { code_verifier } = fields;
  const issues = [
    ...missingTexts(fields),
    ...pkceIssues("code_verifier", code_verifier, /^[\w.~-]{43,128}$/),
  ];
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

const toInfo = (name: string, path: string): OperationInfo => ({
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

/** What is wrong with required texts, by name. Shows none of them. */
export const missingTexts = (texts: Readonly<Record<string, unknown>>): readonly Issue[] =>
  Object.entries(texts)
    .filter(([, value]) => typeof value !== "string" || value === "")
    .map(([name, value]) => describeIssue(name, "non-empty text", describe(value)));

/** What is wrong with a value of PKCE (RFC 7636, 4.1 and 4.2). Does not show it. */
export const pkceIssues = (name: string, value: unknown, form: RegExp): readonly Issue[] =>
  value === undefined || (typeof value === "string" && form.test(value))
    ? []
    : [describeIssue(name, "a value of createPkce", describeValue(value, false), "format")];

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  return value === "" ? "an empty text" : typeof value;
}

/** How much of a third-party text is read: more than is shown, so that no secret is cut in two. */
const MOST_READ = 4000;

/** Masks secrets in the beginning of a third-party text, also where they are escaped. */
function maskSecrets(text: string, secrets: readonly string[]): string {
  const spellings = secrets
    .flatMap((secret) => [secret, unescapeText(secret), secret.replaceAll(" ", "+")])
    .filter((secret) => secret !== "");
  const mask = (plain: string) =>
    spellings.reduce((masked, secret) => masked.replaceAll(secret, "[redacted]"), plain);
  const longest = Math.max(0, ...secrets.map(({ length }) => length));
  return messageExcerpt(maskKnown(text.slice(0, MOST_READ + longest), mask));
}
