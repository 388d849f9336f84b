import type { Books, Sandbox } from "@centime/sandbox";

/** Ids of the sandbox's company, so that an example runs there as it stands. */
export interface Seeded {
  /** The client company of a firm. */
  readonly company: number;
  /** What stands for the id after a part of a path: `customers`, `company_customers`. */
  readonly ids: Readonly<Record<string, number>>;
  readonly draft: number;
  readonly importedInvoice: number;
  /** A finalized invoice of a customer and a credit note of the same customer that is not linked. */
  readonly unmatchedInvoice: number;
  readonly unmatchedTransaction: number;
  readonly unmatchedPurchase: number;
  readonly outgoingTransaction: number;
  readonly matchedInvoice: { readonly invoice: number; readonly transaction: number };
  readonly matchedPurchase: { readonly invoice: number; readonly transaction: number };
  readonly contact: { readonly customer: number; readonly contact: number };
  readonly acceptedQuote: number;
  readonly activeMandate: number;
  readonly mandateWithoutCustomer: number;
  readonly miscJournal: number;
  readonly accounts: Readonly<Record<string, number>>;
  /** Two lines of one account that are not lettered, and one that is. */
  readonly openLines: readonly [number, number];
  readonly letteredLine: number;
}

type Table<Row> = ReadonlyMap<number, Row>;

/** Picks ids from a sandbox's books. */
export async function seededIn(sandbox: Sandbox): Promise<Seeded> {
  const books = sandbox.books();
  const matched = (documents: Table<unknown>) => {
    const { document_id, transaction_id } = find(books.matches, (match) =>
      documents.has(match.document_id),
    );
    return { invoice: document_id, transaction: transaction_id };
  };
  const isMatched = (id: number) =>
    [...books.matches.values()].some(
      (match) => match.document_id === id || match.transaction_id === id,
    );
  const contact = first(books.customerContacts);
  const invoice = find(
    books.invoices,
    ({ id, draft, imported, lines }) =>
      !draft && imported === null && !isMatched(id) && !lines[0]?.quantity.startsWith("-"),
  );
  return {
    company: await companyOf(sandbox),
    ids: idsByPath(books),
    draft: find(books.invoices, ({ draft }) => draft).id,
    importedInvoice: find(books.invoices, ({ imported }) => imported !== null).id,
    unmatchedInvoice: invoice.id,
    unmatchedTransaction: find(
      books.transactions,
      ({ id, currency_amount }) => !isMatched(id) && !currency_amount.startsWith("-"),
    ).id,
    unmatchedPurchase: find(books.supplierInvoices, ({ id }) => !isMatched(id)).id,
    outgoingTransaction: find(
      books.transactions,
      ({ id, currency_amount }) => !isMatched(id) && currency_amount.startsWith("-"),
    ).id,
    matchedInvoice: matched(books.invoices),
    matchedPurchase: matched(books.supplierInvoices),
    contact: { customer: contact.customer_id, contact: contact.id },
    acceptedQuote: find(books.quotes, ({ status }) => status === "accepted").id,
    activeMandate: find(books.gocardlessMandates, ({ status }) => status === "active").id,
    mandateWithoutCustomer: find(
      books.gocardlessMandates,
      ({ customer_id }) => customer_id === null,
    ).id,
    miscJournal: find(books.journals, ({ type }) => type === "misc").id,
    accounts: Object.fromEntries(
      [...books.ledgerAccounts.values()].map((row) => [row.number, row.id]),
    ),
    openLines: openLinesOf(books),
    letteredLine: find(books.ledgerLines, ({ lettering }) => lettering !== null).id,
  };
}

/** The id for the parameter after each part of a path. */
const idsByPath = (books: Books): Record<string, number> => ({
  bank_accounts: first(books.bankAccounts).id,
  billing_subscriptions: first(books.billingSubscriptions).id,
  categories: first(books.categories).id,
  category_groups: first(books.categoryGroups).id,
  commercial_documents: first(books.commercialDocuments).id,
  customer_invoices: find(books.matches, ({ document_id }) => books.invoices.has(document_id))
    .document_id,
  customers: first(books.customers).id,
  company_customers: find(books.customers, ({ customer_type }) => customer_type === "company").id,
  individual_customers: find(books.customers, ({ customer_type }) => customer_type === "individual")
    .id,
  gocardless_mandates: first(books.gocardlessMandates).id,
  journals: first(books.journals).id,
  ledger_accounts: first(books.ledgerAccounts).id,
  ledger_entries: first(books.ledgerEntries).id,
  ledger_entry_lines: find(books.ledgerLines, ({ lettering }) => lettering !== null).id,
  products: first(books.products).id,
  purchase_requests: first(books.purchaseRequests).id,
  quotes: first(books.quotes).id,
  sepa_mandates: first(books.sepaMandates).id,
  supplier_invoices: first(books.supplierInvoices).id,
  suppliers: first(books.suppliers).id,
  transactions: find(books.matches, ({ document_id }) => books.invoices.has(document_id))
    .transaction_id,
});

function openLinesOf({ ledgerLines, ledgerAccounts }: Books): readonly [number, number] {
  const open = [...ledgerLines.values()].filter(
    ({ lettering, ledger_account_id }) =>
      lettering === null && ledgerAccounts.get(ledger_account_id)?.letterable === true,
  );
  for (const one of open) {
    const other = open.find(
      ({ ledger_account_id, cents }) =>
        ledger_account_id === one.ledger_account_id && cents === -one.cents,
    );
    if (other !== undefined) return [one.id, other.id];
  }
  throw new Error("No two open lines of one account settle each other");
}

async function companyOf(sandbox: Sandbox): Promise<number> {
  const response = await sandbox.fetch(
    new Request("https://app.pennylane.com/api/external/firm/v1/companies", {
      headers: { authorization: `Bearer ${sandbox.token}` },
    }),
  );
  const { items } = (await response.json()) as { readonly items: readonly { id: number }[] };
  const [company] = items;
  if (company === undefined) throw new Error("The sandbox's firm has no company");
  return company.id;
}

function find<Row>(table: Table<Row>, fits: (row: Row) => boolean): Row {
  const row = [...table.values()].find(fits);
  if (row === undefined)
    throw new Error(`The sandbox's books have none of ${table.size} such rows`);
  return row;
}

const first = <Row>(table: Table<Row>): Row => find(table, () => true);
