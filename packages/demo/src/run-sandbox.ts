import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { createClient, fetchTransport } from "centime";
import { tellInvoiceStory } from "./invoice-story.ts";
import type { Narrator } from "./narrator.ts";
import { countCalls, summarize } from "./tally.ts";

/** Tells the life of an invoice against a sandbox on a loopback port; answers the exit status. */
export async function runOnSandbox(narrate: Narrator): Promise<number> {
  const sandbox = createSandbox({ seed: 42 });
  const server = (await serve(sandbox))._unsafeUnwrap();
  narrate.title("The life of an invoice");
  narrate.line(`Over HTTP, against a sandbox at ${server.url}`);
  const transport = fetchTransport({ baseUrl: server.url });
  const { client, tally } = countCalls(createClient({ token: sandbox.token, transport }));
  const told = await tellInvoiceStory({ client, narrate, sandbox });
  await server.close();
  if (told.isErr()) {
    narrate.failure(told.error);
    narrate.surprise("the story ended early");
  }
  narrate.line(`\n${summarize(tally)}`);
  return narrate.surprises === 0 ? 0 : 1;
}
