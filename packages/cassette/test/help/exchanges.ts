import type { HttpRequest, HttpResponse, SendContext, Transport } from "@centime/core";
import { getJournals } from "@centime/core/journals";
import { ok } from "neverthrow";

/** The context of every request. */
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

export const jsonResponse = (value: unknown, status = 200): HttpResponse => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});

/** A transport that responds with its own count, and keeps the requests. */
export function countingTransport(): {
  readonly sent: HttpRequest[];
  readonly transport: Transport;
} {
  const sent: HttpRequest[] = [];
  return {
    sent,
    transport: async (request) => {
      sent.push(request);
      return ok(jsonResponse({ count: sent.length }));
    },
  };
}

/** A transport that always responds the same. */
export const constant =
  (response: HttpResponse): Transport =>
  async () =>
    ok(response);

/** A transport that must not be reached. */
export const noNetwork: Transport = async () => {
  throw new Error("the network was touched");
};
