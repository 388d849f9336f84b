import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import type { SendContext, TransportError } from "../../src/index.ts";
import { getJournals } from "../../src/resources/journals/index.ts";
import { type FetchLike, transportOver } from "../../src/transport-kit/index.ts";

const transports = suite("a transport over something like fetch");

const context: SendContext = { info: getJournals.info };
const request = getJournals().request._unsafeUnwrap();

async function errorOver(client: FetchLike): Promise<TransportError> {
  return (await transportOver(client, {})(request, context))._unsafeUnwrapErr();
}

transports("names its client in messages", async () => {
  const send = () => Promise.reject(new Error("odd"));
  const error = await errorOver({ name: "pigeon", send });
  assert.equal("message" in error && error.message, "pigeon failed: odd");
});

transports("lets its client read what it throws", async () => {
  const given: TransportError = { reason: "network", sent: "no", message: "the pigeon is ill" };
  const read: unknown[] = [];
  const error = await errorOver({
    name: "pigeon",
    send: () => Promise.reject("ill"),
    errorOf: (thrown, url) => {
      read.push(thrown, url);
      return given;
    },
  });
  assert.is(error, given);
  assert.equal(read, ["ill", `https://app.pennylane.com${request.url}`]);
});

transports("may have sent what breaks while it is read, whatever the error says", async () => {
  const refused = Object.assign(new Error("odd"), { code: "ECONNREFUSED" });
  const body = new ReadableStream({ pull: (controller) => controller.error(refused) });
  const error = await errorOver({ name: "pigeon", send: async () => new Response(body) });
  assert.is("sent" in error && error.sent, "maybe");
});

transports.run();
