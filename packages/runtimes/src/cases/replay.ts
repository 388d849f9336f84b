import { replayTransport } from "@centime/cassette/replay";
import { collect, createClient } from "centime";
import { getJournals } from "centime/journals";
import type { Case } from "../case.ts";
import { expectEqual, expectFailure, expectValue } from "../expect.ts";
import { recordedJournals } from "../recorded-journals.ts";

/** A cassette answers what it holds, and tells what it does not. */
export const replay: Case = {
  name: "replays a cassette",
  async run() {
    const transport = replayTransport(recordedJournals);
    const client = createClient({ token: "token", transport });

    const journals = expectValue(await collect(client, getJournals({ limit: 1 })));
    expectEqual(
      journals.map(({ label }) => label),
      ["Ventes à l’export", "Achats"],
      "the recorded journals",
    );
    expectEqual(transport.unplayed(), [], "what was not asked for");

    const failure = expectFailure(await client.send(getJournals({ limit: 2 })));
    expectEqual(
      failure.kind === "TransportFailure" ? failure.reason : failure.kind,
      "cassette",
      "why an unrecorded request fails",
    );
  },
};
