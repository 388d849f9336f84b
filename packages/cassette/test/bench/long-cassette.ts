import type { HttpRequest } from "@centime/core";
import { getCustomerInvoice } from "centime/customer-invoices";
import { ok } from "neverthrow";
import { memoryStorage } from "../help/memory-storage.ts";
import { recordIn } from "../help/open.ts";

/** A long cassette: its text, and the requests that replay it. */
export interface LongCassette {
  readonly text: string;
  readonly requests: readonly HttpRequest[];
}

/** Records as many reads of invoices as asked for, each with the answer of `body`. */
export async function longCassette(interactions: number, body: string): Promise<LongCassette> {
  const requests = Array.from({ length: interactions }, (_, index) =>
    getCustomerInvoice(index + 1).request._unsafeUnwrap(),
  );
  const headers = { "content-type": "application/json" };
  const text = await recordIn(
    memoryStorage(),
    async () => ok({ status: 200, headers, body }),
    requests,
  );
  return { text, requests };
}
