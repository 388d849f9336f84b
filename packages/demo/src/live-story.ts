import type { Client, Failure, PageCall } from "centime";
import { getCustomerInvoices } from "centime/customer-invoices";
import { getCustomers } from "centime/customers";
import { getJournals } from "centime/journals";
import { getProducts } from "centime/products";
import type { Narrator } from "./narrator.ts";

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
