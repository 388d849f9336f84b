import type {
  Call,
  DriftReport,
  DriftWatch,
  Middleware,
  TokenSource,
  Transport,
} from "@centime/core";
import type { ResultAsync } from "neverthrow";
import type { MiddlewareOptions } from "./middleware-options.ts";

/** What every client is made of. */
interface CommonOptions {
  /**
   * The company's API token, or a source of tokens (`centime/oauth`). A client with an empty one
   * answers every send with `InvalidInput`.
   */
  readonly token: string | TokenSource;
  /** How requests travel. Default: `fetchTransport()`, to `https://app.pennylane.com`. */
  readonly transport?: Transport | undefined;
}

/** What a client with everything is made of. */
export interface ClientOptions extends CommonOptions, MiddlewareOptions {
  /** Told once of every answer that drifts from the contract. Answers are read all the same. */
  readonly onDrift?: ((report: DriftReport) => void) | undefined;
}

/** What a client is made of that has nothing built in. */
export interface BareClientOptions extends CommonOptions {
  /**
   * What stands between a call and its transport, outermost first. Default: nothing, so nothing is
   * sent again, limited or timed. `standardMiddleware()` is what `createClient` of `centime` has.
   */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Looks for drift in every answer: `watchDrift(listener)`. Default: nobody looks. */
  readonly drift?: DriftWatch | undefined;
}

/** What one send may be told. */
export interface SendOptions {
  /** Ends the wait: with reason `timeout` for `AbortSignal.timeout(…)`, else `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

/** Sends calls. */
export interface Client {
  /**
   * Sends a call and reads its answer. Never throws and never rejects: a call whose input breaks the
   * contract answers its `InvalidInput`, and nothing is sent.
   */
  send<Output, Failure>(
    call: Call<Output, Failure>,
    options?: SendOptions,
  ): ResultAsync<Output, Failure>;
}
