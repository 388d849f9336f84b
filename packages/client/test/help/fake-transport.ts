import type { HttpRequest, HttpResponse, SendContext, Transport } from "@centime/core";
import { ok } from "neverthrow";
import { type BareClientOptions, type Client, createBareClient } from "../../src/bare.ts";

/** A transport that answers as told, and remembers what it was given to send. */
export interface FakeTransport {
  readonly transport: Transport;
  readonly sent: HttpRequest[];
  readonly contexts: SendContext[];
}

export function fakeTransport(
  answer: (request: HttpRequest) => HttpResponse = () => json({}),
): FakeTransport {
  const sent: HttpRequest[] = [];
  const contexts: SendContext[] = [];
  const transport: Transport = async (request, context) => {
    sent.push(request);
    contexts.push(context);
    return ok(answer(request));
  };
  return { transport, sent, contexts };
}

export const json = (value: unknown, status = 200): HttpResponse => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});

export const text = (
  body: string,
  status = 200,
  headers: HttpResponse["headers"] = { "content-type": "text/html" },
): HttpResponse => ({ status, headers, body });

export const JOURNAL = { id: 7, code: "VT", label: "Ventes", type: "sales" };

/** A client with nothing between it and its transport but the token: each send is one request. */
export const bareClient = (
  transport: BareClientOptions["transport"],
  options: Partial<BareClientOptions> = {},
): Client => createBareClient({ token: "t-1", ...options, transport });
