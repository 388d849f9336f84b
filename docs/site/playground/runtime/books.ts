import { createSandbox, type Sandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { createClient, type Pennylane } from "centime";
import type { CustomerInvoice } from "centime/customer-invoices";
import { type Books, clipped, type Entry } from "../protocol.ts";
import { DAY_MS } from "./company.ts";

type SandboxBooks = ReturnType<Sandbox["books"]>;

/** What a company began with. */
export interface Seed {
  readonly books: SandboxBooks;
  readonly began: number;
}

const MOST = 50;

/** Returns what was written to a company's books since it began, newest first, and its invoices as they stand. */
export async function booksOf(sandbox: Sandbox, seed: Seed): Promise<Books> {
  const books = sandbox.books();
  const written = changedIds(books.ledgerEntries, seed.books.ledgerEntries);
  const documents = changedIds(books.invoices, seed.books.invoices);
  const { shown, statuses } = await invoicesOf(sandbox, documents.slice(0, MOST));
  const now = sandbox.now();
  return {
    now: now.toISOString(),
    day: Math.floor((now.getTime() - seed.began) / DAY_MS),
    entries: written.slice(0, MOST).map((id) => entryOf(books, id)),
    documents: shown,
    more: Math.max(0, written.length - MOST) + Math.max(0, documents.length - MOST),
    statuses,
  };
}

interface Stamped {
  readonly updated_at?: string;
}

/** The ids of records that are new or were changed, newest first. */
function changedIds(now: ReadonlyMap<number, Stamped>, before: ReadonlyMap<number, Stamped>) {
  return [...now]
    .filter(([id, { updated_at }]) => before.get(id)?.updated_at !== updated_at)
    .sort(([, one], [, other]) => ((one.updated_at ?? "") < (other.updated_at ?? "") ? 1 : -1))
    .map(([id]) => id);
}

function entryOf(books: SandboxBooks, id: number): Entry {
  const entry = books.ledgerEntries.get(id);
  const lines = [...books.ledgerLines.values()].filter(({ entry_id }) => entry_id === id);
  return {
    id,
    date: entry?.date ?? "",
    journal: books.journals.get(entry?.journal_id ?? 0)?.code ?? "",
    label: clipped(entry?.label ?? "", 200),
    lines: lines.slice(0, 200).map(({ ledger_account_id, label, cents, lettering }) => {
      const account = books.ledgerAccounts.get(ledger_account_id);
      const name = label === "" ? (account?.label ?? "") : label;
      return { account: account?.number ?? "", label: clipped(name, 200), cents, lettering };
    }),
  };
}

/**
 * Invoices as the API shows them at this moment: their status depends on the day. A second sandbox with the
 * same books is asked, so that nothing is counted as a request of the code, and no time passes.
 */
async function invoicesOf(sandbox: Sandbox, ids: readonly number[]) {
  const pennylane = copyOf(sandbox);
  const shown: Books["documents"][number][] = [];
  for (const id of ids) {
    const invoice = await pennylane.customerInvoices.getCustomerInvoice(id);
    if (invoice.isOk()) shown.push(documentOf(invoice.value));
  }
  const latest = await pennylane.customerInvoices.getCustomerInvoices({ limit: 100 });
  const counts = new Map<string, number>();
  for (const { status } of latest.isOk() ? latest.value.items : []) {
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return { shown, statuses: [...counts] };
}

function copyOf(sandbox: Sandbox): Pennylane {
  const copy = createSandbox({ rateLimit: "off", token: sandbox.token });
  copy.restore(sandbox.snapshot());
  const transport = sandboxTransport(copy);
  return createClient({ token: copy.token, transport, rateLimit: false });
}

function documentOf(invoice: CustomerInvoice): Books["documents"][number] {
  return {
    id: invoice.id,
    number: clipped(invoice.invoice_number ?? "", 100),
    label: clipped(invoice.label ?? "", 200),
    status: invoice.status,
    total: invoice.currency_amount,
    remaining: invoice.remaining_amount_with_tax ?? "",
    deadline: invoice.deadline ?? "",
  };
}
