import {
  copyOf,
  type DriftReport,
  type DriftWatch,
  type Issue,
  type Transport,
  type TransportError,
  unknownOptions,
  watchDrift,
  wrongOptions,
} from "@centime/core";
import {
  type AuthorizationRequest,
  authorizationUrl,
  type CodeExchange,
  exchangeCode,
  type OAuthApp,
  type OAuthCall,
  type OAuthFailure,
  type OAuthInvalidInput,
  type OAuthOperation,
  refresh,
  revoke,
  type TokenSet,
} from "@centime/core/oauth";
import { fetchTransport } from "@centime/transport";
import { err, type Result, ResultAsync } from "neverthrow";
import { guard } from "../middleware/guard.ts";
import { withTimeout } from "../middleware/timeout.ts";
import { checkDuration } from "../options.ts";
import { isFunction, isObject } from "../shape.ts";
import { systemTime, type Time } from "../signals.ts";

/** An app, and how it sends to the authorization server. */
export interface OAuthOptions extends OAuthApp {
  /** Where the authorization server is, also for `authorizationUrl`. Default: `https://app.pennylane.com`. */
  readonly baseUrl?: string | undefined;
  /** The fetch to send with. Default: the global one. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** How requests travel, in place of `fetch`. Default: `fetchTransport({ baseUrl, fetch })`. */
  readonly transport?: Transport | undefined;
  /** Milliseconds that one request may take. Default: 30,000. */
  readonly timeoutMs?: number | undefined;
  /** The clock and the timers. Default: the machine's. */
  readonly time?: Time | undefined;
  /**
   * Called once for every response of a token request that differs from RFC 6749, 5.1. It is read all the
   * same, as far as a pair is there.
   */
  readonly onDrift?: ((report: DriftReport) => void) | undefined;
}

/** The requests of an app to the authorization server. Nothing here throws, rejects or sends twice. */
export interface OAuth {
  /** The URL to send the user's browser to. Nothing is sent. */
  authorizationUrl(request: AuthorizationRequest): Result<string, OAuthInvalidInput>;
  /** Exchanges the code that the user brought back. */
  exchangeCode(code: string, exchange?: CodeExchange): ResultAsync<TokenSet, OAuthFailure>;
  /** Replaces a pair; the old one is dead at once. `tokenSource` does it when it is time. */
  refresh(refreshToken: string): ResultAsync<TokenSet, OAuthFailure>;
  /** Ends a grant by its access or refresh token. */
  revoke(token: string): ResultAsync<undefined, OAuthFailure>;
}

const DEFAULT_TIMEOUT_MS = 30_000;

/** Creates the four functions of an app. */
export function createOAuth(options: OAuthOptions): OAuth {
  const app = (copyOf(options) ?? {}) as unknown as OAuthOptions;
  const { baseUrl, fetch, time = systemTime, timeoutMs = DEFAULT_TIMEOUT_MS } = app;
  const { transport = fetchTransport({ baseUrl, fetch }) } = app;
  const issues = checkOptions(app);
  const drift = issues.length === 0 && app.onDrift ? watchDrift(app.onDrift) : undefined;
  const timeout = withTimeout(timeoutMs, time);
  const sender = guard(timeout(guard(transport)));
  const refuse = (operation: OAuthOperation) => {
    const message = `${operation}: ${issues.map((issue) => issue.message).join("; ")}`;
    return err({ kind: "InvalidInput", operation, message, issues } as const);
  };
  const send = <Output>(call: OAuthCall<Output>): ResultAsync<Output, OAuthFailure> => {
    if (issues.length > 0) {
      return new ResultAsync(Promise.resolve(refuse(call.info.name as OAuthOperation)));
    }
    return new ResultAsync(sendCall(sender, call, time.now(), drift));
  };
  return {
    authorizationUrl: (request) =>
      issues.length > 0
        ? refuse("authorizationUrl")
        : authorizationUrl(app, { baseUrl, ...copyOf(request) } as never),
    exchangeCode: (code, exchange) => send(exchangeCode(app, code, exchange)),
    refresh: (refreshToken) => send(refresh(app, refreshToken)),
    revoke: (token) => send(revoke(app, token)),
  };
}

/** What is wrong with the options; what an app is made of is checked when it is used. */
function checkOptions(options: OAuthOptions): readonly Issue[] {
  const { clientId, clientSecret, redirectUri, baseUrl, fetch, transport, ...others } = options;
  const { timeoutMs, time, onDrift, ...unknown } = others;
  return [
    ...wrongOptions(isFunction, "function", { transport, onDrift }),
    ...wrongOptions(isObject, "a clock with timers and random numbers", { time }),
    ...checkDuration("timeoutMs", timeoutMs),
    ...unknownOptions(unknown),
  ];
}

async function sendCall<Output>(
  transport: Transport,
  call: OAuthCall<Output>,
  sentAt: number,
  drift: DriftWatch | undefined,
): Promise<Result<Output, OAuthFailure>> {
  if (call.request.isErr()) return err(call.request.error);
  const response: Result<Parameters<typeof call.decode>[0], TransportError> = await transport(
    call.request.value,
    { info: call.info },
  );
  if (response.isErr()) return err(call.fail(response.error));
  return call.decode(response.value, sentAt, drift);
}
