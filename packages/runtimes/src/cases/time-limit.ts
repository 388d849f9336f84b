import { createClient, type Transport } from "centime";
import type { Case } from "../case.ts";
import { expectEqual, expectFailure } from "../expect.ts";

/** A server that never answers is given up, by the runtime's own timers and signals. */
export const timeLimit: Case = {
  name: "gives up a server that does not answer",
  async run() {
    const silent: Transport = () => new Promise(() => {});
    const client = createClient({ token: "token", transport: silent, timeoutMs: 20, retry: false });
    const failure = expectFailure(await client.journals.getJournals());
    expectEqual(
      failure.kind === "TransportFailure" ? failure.reason : failure.kind,
      "timeout",
      "why nothing came back",
    );
  },
};
