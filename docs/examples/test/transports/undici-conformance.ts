import { after, test } from "node:test";
import { serveTransportSuite, transportSuite } from "@centime/transport/conformance";
import { undiciTransport } from "../../transports/undici-transport.ts";

const server = await serveTransportSuite();
after(() => server.close());

for (const { name, run } of transportSuite((baseUrl) => undiciTransport(baseUrl), server)) {
  test(name, { timeout: 10_000 }, run);
}
