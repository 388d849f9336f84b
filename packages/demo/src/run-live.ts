import { createClient, type Transport } from "centime";
import { tellLiveStory } from "./live-story.ts";
import type { Narrator } from "./narrator.ts";
import { countCalls, summarize } from "./tally.ts";

/** Reads from the real API, or from where `transport` leads; answers the exit status. */
export async function runLive(
  narrate: Narrator,
  token: string,
  transport?: Transport,
): Promise<number> {
  narrate.title("What the real API answers");
  const { client, tally } = countCalls(
    createClient({
      token,
      transport,
      onDrift: ({ operation, drift }) => {
        for (const { kind, place, count } of drift) {
          narrate.line(`         drift in ${operation}: ${kind} ${place}, ${count} times`);
        }
      },
    }),
  );
  await tellLiveStory(client, narrate);
  narrate.line(`\n${summarize(tally)}`);
  return tally.failures === 0 ? 0 : 1;
}
