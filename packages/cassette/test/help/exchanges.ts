import type { HttpRequest, HttpResponse, SendContext, Transport } from "@centime/core";
import { getJournals } from "@centime/core/journals";
import { ok } from "neverthrow";

/** What a transport is told beside the request. */
export const context: SendContext = { info: getJournals.info };

export const get = (url: string): HttpRequest => ({
  method: "GET",
  url,
  headers: { accept: "application/json" },
});

export const post = (url: string, value: unknown): HttpRequest => ({
  method: "POST",
  url,
  headers: { accept: "application/json", "content-type": "application/json" },
  body: { kind: "json", value },
});

export const answer = (value: unknown, status = 200): HttpResponse => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});

/** A transport that answers its own count, and remembers what it was sent. */
export function countingTransport(): {
  readonly sent: HttpRequest[];
  readonly transport: Transport;
} {
  const sent: HttpRequest[] = [];
  return {
    sent,
    transport: async (request) => {
      sent.push(request);
      return ok(answer({ count: sent.length }));
    },
  };
}

/** A transport that always answers the same. */
export const constant =
  (response: HttpResponse): Transport =>
  async () =>
    ok(response);

/** A transport that must not be reached. */
export const noNetwork: Transport = async () => {
  throw new Error("the network was touched");
};
