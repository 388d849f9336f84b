import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { suite } from "@centime/test-kit";
import { serveTransportSuite, transportSuite } from "@centime/transport/conformance";
import { Agent } from "undici";
import * as assert from "uvu/assert";
import { undiciTransport } from "../../transports/undici-transport.ts";

const server = await serveTransportSuite();
const agent = new Agent();
const conformance = suite("undiciTransport, as a transport");

for (const { name, run } of transportSuite((baseUrl) => undiciTransport(baseUrl, agent), server)) {
  conformance(name, run);
}

conformance.after(() => server.close());
conformance.after(() => agent.destroy());
conformance.run();

const underNode = suite("the conformance suite, under node:test", { limitMs: 60_000 });

underNode("passes for undici", () => {
  const program = fileURLToPath(new URL("./undici-conformance.js", import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [program], { encoding: "utf8" });
  assert.is(status, 0, stdout);
  assert.match(stdout, /pass \d{2}/);
});

underNode.run();
