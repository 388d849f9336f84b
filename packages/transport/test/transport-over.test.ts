import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { type FetchLike, type TransportError, transportOver } from "../src/index.ts";
import { context, errorOf, LIST } from "./help/requests.ts";

const transports = suite("a transport over something like fetch");

const errorOver = async (client: FetchLike) =>
  errorOf(await transportOver(client)(LIST, context()));

transports("names its client in messages", async () => {
  const send = () => Promise.reject(new Error("odd"));
  assert.is((await errorOver({ name: "pigeon", send })).message, "pigeon failed: odd");
});

transports("lets its client convert what it throws", async () => {
  const converted: TransportError = { reason: "network", sent: "no", message: "the pigeon is ill" };
  const seen: unknown[] = [];
  const error = await errorOver({
    name: "pigeon",
    send: () => Promise.reject("ill"),
    toError: (thrown, url) => {
      seen.push(thrown, url);
      return converted;
    },
  });
  assert.is(error, converted);
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

transports.run();
