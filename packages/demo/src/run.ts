import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import {
  type Call,
  type Client,
  createClient,
  type Failure,
  fetchTransport,
  type PageCall,
  type SendOptions,
  type Transport,
} from "centime";
import { getCustomerInvoices } from "centime/customer-invoices";
import { getCustomers } from "centime/customers";
import { getJournals } from "centime/journals";
import { getProducts } from "centime/products";
import type { ResultAsync } from "neverthrow";
import type { Narrator } from "./narrator.ts";
import { tellInvoiceStory } from "./story.ts";

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

/** Reads the first page of each resource, and changes nothing. */
export async function tellLiveStory(client: Client, narrate: Narrator): Promise<void> {
  narrate.chapter("The first page of each resource");
  await tellPage(client, narrate, getJournals({ limit: 10 }));
  await tellPage(client, narrate, getProducts({ limit: 10 }));
  await tellPage(client, narrate, getCustomers({ limit: 10 }));
  await tellPage(client, narrate, getCustomerInvoices({ limit: 10 }));
}

async function tellPage<Item>(
  client: Client,
  narrate: Narrator,
  call: PageCall<Item, Failure>,
): Promise<void> {
  const page = await client.send(call);
  if (page.isErr()) {
    narrate.failure(page.error);
    return;
  }
  const more = page.value.has_more ? ", more follow" : "";
  narrate.result(call.operation.info.name, `${page.value.items.length} items${more}`);
}

/** How many calls were made, and how they ended. */
export interface Tally {
  calls: number;
  results: number;
  failures: number;
}

/** A client that counts. */
export function countCalls(client: Client): { readonly client: Client; readonly tally: Tally } {
  const tally: Tally = { calls: 0, results: 0, failures: 0 };
  const send = <Output, Failure>(
    call: Call<Output, Failure>,
    options?: SendOptions,
  ): ResultAsync<Output, Failure> => {
    tally.calls += 1;
    return client
      .send(call, options)
      .andTee(() => {
        tally.results += 1;
      })
      .orTee(() => {
        tally.failures += 1;
      });
  };
  return { client: { send }, tally };
}

/** The last line of a story: `24 calls: 20 results, 4 failures`. */
export const summarize = ({ calls, results, failures }: Tally): string =>
  `${calls} calls: ${results} results, ${failures} failures`;
