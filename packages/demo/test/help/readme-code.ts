import type { CustomerInvoice } from "centime/customer-invoices";

// The README's code but for the first program, block after block, so that the compiler reads it.

declare const token: string;
declare const answers: Readonly<Record<string, string>>;
declare function later(): void;
declare function report(text: string): void;
declare function remember(call: unknown): Promise<void>;
declare function use(invoices: readonly CustomerInvoice[]): void;

import { createClient } from "centime";

const pennylane = createClient({ token });

export async function failures(): Promise<void> {
  const sent = await pennylane.customerInvoices.sendCustomerInvoiceByEmail(1234);
  if (sent.isErr()) {
    switch (sent.error.kind) {
      case "Conflict": // 409: its PDF is not ready yet, try again in a few minutes
      case "RateLimited": // 429: wait sent.error.retryAfterMs
        return later();
      case "InvalidInput": // never sent: sent.error.issues has each path, code, what was expected and received
      case "TransportFailure": // no response: sent.error.sent is "no" or "maybe"
        return report(sent.error.message);
      default:
        return report(`${sent.error._tag}: ${sent.error.message}`); // SendCustomerInvoiceByEmailNotFound: …
    }
  }
}

import { collect, pages } from "centime";
import { getCustomerInvoices } from "centime/customer-invoices";

export async function paging(): Promise<unknown> {
  for await (const page of pages(pennylane, getCustomerInvoices({ limit: 100 }))) {
    if (page.isErr()) {
      await remember(page.error.resume); // the call to go on from
      break;
    }
    use(page.value.items);
  }

  const hundred = await collect(pennylane, getCustomerInvoices({ sort: "-date" }), { max: 100 });
  return hundred;
}

import type { Transport } from "centime";
import { ok } from "neverthrow";

createClient({ token, baseUrl: "http://127.0.0.1:8014" });

const canned: Transport = async ({ url }) =>
  ok({ status: 200, headers: {}, body: answers[url] ?? "{}" });
createClient({ token, transport: canned });
