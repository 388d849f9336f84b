import { suite } from "@centime/test-kit";
import { serveTransportSuite, transportSuite } from "../../src/conformance/index.ts";
import { fetchTransport } from "../../src/index.ts";

const server = await serveTransportSuite();
const conformance = suite("fetchTransport, as a transport");

for (const { name, run } of transportSuite((baseUrl) => fetchTransport({ baseUrl }), server)) {
  conformance(name, run);
}

conformance.after(() => server.close());
conformance.run();
