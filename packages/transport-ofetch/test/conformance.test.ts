import { suite } from "@centime/test-kit";
import { serveTransportSuite, transportSuite } from "@centime/transport/conformance";
import { ofetchTransport } from "../src/index.ts";

const server = await serveTransportSuite();
const conformance = suite("ofetchTransport, as a transport");

for (const { name, run } of transportSuite((baseUrl) => ofetchTransport({ baseUrl }), server)) {
  conformance(name, run);
}

conformance.after(() => server.close());
conformance.run();
