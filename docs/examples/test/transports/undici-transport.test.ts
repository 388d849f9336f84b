import { suite } from "@centime/test-kit";
import { serveTransportSuite, transportSuite } from "@centime/transport/conformance";
import { Agent } from "undici";
import { undiciTransport } from "../../transports/undici-transport.ts";

const server = await serveTransportSuite();
const agent = new Agent();
const conformance = suite("undiciTransport, as a transport");

for (const { name, run } of transportSuite((origin) => undiciTransport(origin, agent), server)) {
  conformance(name, run);
}

conformance.after(() => server.close());
conformance.after(() => agent.destroy());
conformance.run();
