import { findWorkerd } from "../../binaries.ts";
import type { SuiteReport } from "../run-cases.ts";
import { testRuntime } from "./runtime.ts";
import { serveWorker } from "./serve-worker.ts";

testRuntime({
  name: "workerd, a bundle",
  host: /^Cloudflare-Workers$/,
  binary: findWorkerd(),
  async run(workerd, surroundings) {
    const server = await serveWorker(workerd, "worker");
    try {
      const response = await fetch(server.url, { method: "POST", body: surroundings });
      return (await response.json()) as SuiteReport;
    } finally {
      await server.close();
    }
  },
});
