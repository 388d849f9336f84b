import {
  copyOf,
  invalidOption,
  misconfigured,
  type SendingOptions,
  safely,
  type Transport,
  transportOver,
} from "@centime/transport";
import type { Sandbox } from "./sandbox.ts";

/** A sandbox, or any other fetch handler in process. */
export interface InProcess {
  readonly fetch: (...args: Parameters<Sandbox["fetch"]>) => PromiseLike<Response> | Response;
}

/**
 * A transport to a sandbox in process: no server, no port, nothing to close.
 *
 * `baseUrl` is the beginning of URLs in responses. Default: `https://app.pennylane.com`.
 */
export function sandboxTransport(sandbox: InProcess, options: SendingOptions = {}): Transport {
  if (!safely(() => typeof sandbox.fetch === "function"))
    return misconfigured(invalidOption("sandbox", "a sandbox", sandbox));
  const send = async (url: string, init: RequestInit) => sandbox.fetch(new Request(url, init));
  const own: SendingOptions | undefined = copyOf(options);
  const { sendsOnce = true } = own ?? {};
  return transportOver({ name: "the sandbox", send }, own ? { ...own, sendsOnce } : options);
}
