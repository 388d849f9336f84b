import type { SendContext } from "@centime/core";
import { getJournals } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import { createSuiteHandler, transportSuite } from "@centime/transport/conformance";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { type InProcess, sandboxTransport } from "../src/sandbox-transport.ts";

const transports = suite("sandboxTransport, as a transport");

const context: SendContext = { info: getJournals.info };

const call = getJournals({ limit: 2 });

/** Sends a call of a list with the sandbox's token. */
async function list(sandbox: InProcess, token = "sandbox-token") {
  const request = call.request._unsafeUnwrap();
  const headers = { ...request.headers, authorization: `Bearer ${token}` };
  return sandboxTransport(sandbox)({ ...request, headers }, context);
}

const handler = createSuiteHandler();
const makeTransport = (baseUrl: string) => sandboxTransport({ fetch: handler }, { baseUrl });

for (const { name, run } of transportSuite(makeTransport, { baseUrl: "http://suite.test" })) {
  transports(name, run);
}

transports("returns the sandbox's response", async () => {
  const answer = (await list(createSandbox()))._unsafeUnwrap();
  const page = call.operation.decode(answer)._unsafeUnwrap();
  assert.is(page.items.length, 2);
});

transports("returns refusals as responses", async () => {
  assert.is((await list(createSandbox(), "another"))._unsafeUnwrap().status, 401);
});

transports("reports a handler that throws", async () => {
  const fetch = () => {
    throw new Error("out of order");
  };
  const error = (await list({ fetch }))._unsafeUnwrapErr();
  assert.equal(error.reason === "configuration" ? error.reason : [error.sent, error.message], [
    "maybe",
    "the sandbox failed: out of order",
  ]);
});

for (const wrong of [undefined, null, {}, () => new Response()]) {
  transports(`sends nothing to ${String(wrong)}, which is no sandbox`, async () => {
    const error = (await list(wrong as unknown as InProcess))._unsafeUnwrapErr();
    assert.is(error.reason, "configuration");
  });
}

transports.run();
