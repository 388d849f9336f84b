import { copyOf } from "@centime/core";
import { ResultAsync } from "neverthrow";
import type { Exchange } from "./client.ts";
import type { SendOptions } from "./options.ts";
import { isObject, isSignal } from "./shape.ts";
import { startDeadline } from "./signals.ts";

/**
 * Sends each call with these options. The options of a call go before them, member by member: headers are
 * joined, and either signal ends the call.
 */
export const withOptions =
  (exchange: Exchange, options: SendOptions): Exchange =>
  (call, own, finish) => {
    const [outer, inner]: (SendOptions | undefined)[] = [copyOf(options), copyOf(own ?? {})];
    // What is no object is refused by name.
    if (outer === undefined) return exchange(call, options, finish);
    if (inner === undefined) return exchange(call, own, finish);
    const signals = [outer.signal, inner.signal].filter((signal) => signal !== undefined);
    const merged = { ...outer, ...definedMembers(inner), ...joinedHeaders(outer, inner) };
    if (signals.length < 2 || !signals.every(isSignal)) return exchange(call, merged, finish);
    const deadline = startDeadline(undefined, signals);
    const sent = exchange(call, { ...merged, signal: deadline.signal }, finish);
    return new ResultAsync(Promise.resolve(sent).finally(deadline.end));
  };

const definedMembers = (options: SendOptions): SendOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

const joinedHeaders = ({ headers: outer }: SendOptions, { headers: inner }: SendOptions) =>
  isObject(outer) && isObject(inner) ? { headers: { ...outer, ...inner } } : {};
