import { describeIssue, type Transport } from "@centime/core";
import { misconfigured, type SendingOptions, transportOver } from "@centime/core/transport-kit";
import { type $Fetch, ofetch } from "ofetch";
import { ofetchError } from "./ofetch-error.ts";

/** What an ofetch transport may be told. */
export interface OfetchTransportOptions extends SendingOptions {
  /** The instance to send with: `ofetch.create({ dispatcher, onRequest, headers })`. Default: `ofetch`. */
  readonly ofetch?: $Fetch | undefined;
}

/**
 * What ofetch would do beside sending is the client's to decide: it repeats nothing, judges no status,
 * parses no body, follows no redirect, and knows no time limit. `baseUrl` and the request take the place
 * of the instance's own `baseURL`, `method` and `body`. What is `undefined` overrules an instance's own.
 */
const SEND_ONLY = {
  retry: false,
  ignoreResponseError: true,
  responseType: "stream",
  parseResponse: undefined,
  timeout: undefined,
  baseURL: undefined,
  body: undefined,
  signal: undefined,
} as const;

/**
 * A transport over an ofetch instance, whose proxy, interceptors and headers apply.
 *
 * Never throws and never rejects: what ofetch throws becomes a `TransportError`, and so does what an
 * interceptor throws (`reason: "transport"`, `sent: "maybe"`, since it may have run after the answer).
 * Options that are none answer every request with a configuration error.
 */
export function ofetchTransport(options: OfetchTransportOptions = {}): Transport {
  const given: unknown = options?.ofetch;
  const instance = given === undefined ? ofetch : given;
  if (!isInstance(instance)) {
    return misconfigured(describeIssue("ofetch", "an ofetch instance", typeof instance));
  }
  const send = (url: string, init: RequestInit) => instance.raw(url, { ...SEND_ONLY, ...init });
  return transportOver({ name: "ofetch", send, errorOf: ofetchError }, options);
}

/** What is used of an instance. Its own types let no option be `undefined`. */
interface Instance {
  raw(url: string, options: object): Promise<Response>;
}

const isInstance = (instance: unknown): instance is Instance =>
  typeof (instance as Partial<Instance> | null)?.raw === "function";
