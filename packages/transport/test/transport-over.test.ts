import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import {
  type FetchLike,
  type SendingOptions,
  type TransportError,
  transportOver,
} from "../src/index.ts";
import { context, errorOf, LIST } from "./help/requests.ts";

const transports = suite("a transport over something like fetch");

const errorOver = async (client: FetchLike, options: SendingOptions = {}) =>
  errorOf(await transportOver(client, options)(LIST, context()));

transports("names its client in messages", async () => {
  const send = () => Promise.reject(new Error("odd"));
  assert.is((await errorOver({ name: "pigeon", send })).message, "pigeon failed: odd");
});

transports("lets its client convert what it throws", async () => {
  const converted: TransportError = { reason: "network", sent: "no", message: "the pigeon is ill" };
  const seen: unknown[] = [];
  const pigeon: FetchLike = {
    name: "pigeon",
    send: () => Promise.reject("ill"),
    toError: (thrown, url) => {
      seen.push(thrown, url);
      return converted;
    },
  };
  assert.is(await errorOver(pigeon, { sendsOnce: true }), converted);
  assert.equal(seen, ["ill", `https://app.pennylane.com${LIST.url}`]);
});

transports("may have sent what breaks while it is read, whatever the error says", async () => {
  const refused = Object.assign(new Error("odd"), { code: "ECONNREFUSED" });
  const body = new ReadableStream({ pull: (controller) => controller.error(refused) });
  const error = await errorOver({
    name: "pigeon",
    send: async () => new Response(body),
    toError: () => ({ reason: "network", sent: "no", message: "not asked" }),
  });
  assert.is(error.sent, "maybe");
});

transports("may have sent what a client refuses that may have sent it before", async () => {
  const refused = Object.assign(new Error("odd"), { code: "ECONNREFUSED" });
  const pigeon: FetchLike = { name: "pigeon", send: () => Promise.reject(refused) };
  assert.is((await errorOver(pigeon)).sent, "maybe");
  assert.is((await errorOver(pigeon, { sendsOnce: false })).sent, "maybe");
  assert.is((await errorOver(pigeon, { sendsOnce: true })).sent, "no");
});

transports("has not sent what was aborted before, whatever its client does", async () => {
  const pigeon: FetchLike = { name: "pigeon", send: () => Promise.reject("ill") };
  const error = errorOf(await transportOver(pigeon)(LIST, context(AbortSignal.abort())));
  assert.is(error.sent, "no");
});

transports.run();
