import { after, test } from "node:test";
import { transportSuite } from "@centime/core/testing";
import { serveTransportSuite } from "@centime/suite-server";
import { undiciTransport } from "../../src/transports/undici-transport.ts";

const server = await serveTransportSuite();
after(() => server.close());

for (const { name, run } of transportSuite((origin) => undiciTransport(origin), server)) {
  test(name, { timeout: 10_000 }, run);
}
