import {
  type CustomerInvoice,
  type CustomerInvoicesPage,
  createCustomerInvoice,
  type GetCustomerInvoicesFailure,
  getCustomerInvoiceInvoiceLines,
  getCustomerInvoices,
  type InvoiceLine,
  type LinkCreditNoteBody,
  type LinkCreditNoteFailure,
  linkCreditNote,
} from "@centime/core/customer-invoices";
import { type Customer, getCustomers } from "@centime/core/customers";
import {
  type GetJournalFailure,
  getJournal,
  getJournals,
  type Journal,
} from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import { okAsync, type Result, type ResultAsync } from "neverthrow";
import * as assert from "uvu/assert";
import {
  type Call,
  collect,
  createClient,
  type Failure,
  type InvalidInput,
  items,
  type NotFound,
  type PageCall,
  type PageFailure,
  pages,
  type Transport,
} from "../src/index.ts";
import { json } from "./help/fake-transport.ts";
import { clientOf, listJournals } from "./help/listed-journals.ts";
import { failureOf } from "./help/results.ts";

// What is asserted here is asserted by the compiler. What it must refuse is refused at run time, too.

const types = suite("types");

/** The places that a call's input is wrong at. */
function wrongAt(call: Call<unknown, unknown>): readonly string[] {
  return call.request.isErr() ? call.request.error.issues.map((issue) => issue.path) : [];
}

types("a filter takes a list's own fields, with the operators that each has", () => {
  const calls = [
    getCustomerInvoices({ filter: [{ field: "draft", operator: "eq", value: false }] }),
    getCustomerInvoices({ filter: [{ field: "date", operator: "gteq", value: "2026-01-01" }] }),
    getCustomerInvoices({ filter: [{ field: "category_id", operator: "in", value: [1, 2] }] }),
    getCustomers({ filter: [{ field: "customer_type", operator: "eq", value: "company" }] }),
    getCustomers({ filter: [{ field: "name", operator: "start_with", value: "AC" }] }),
    getJournals({ filter: [{ field: "type", operator: "not_in", value: ["misc"] }] }),
  ];
  assert.equal(calls.flatMap(wrongAt), []);
});

types("a filter on a field that the list does not have does not compile", () => {
  // @ts-expect-error: journals have no date.
  const call = getJournals({ filter: [{ field: "date", operator: "eq", value: "2026-01-01" }] });
  assert.equal(wrongAt(call), ["filter.0.field"]);
});

types("a filter with an operator that the field does not have does not compile", () => {
  const calls = [
    // @ts-expect-error: draft is only compared with eq.
    getCustomerInvoices({ filter: [{ field: "draft", operator: "in", value: [true] }] }),
    // @ts-expect-error: types have no order.
    getJournals({ filter: [{ field: "type", operator: "lt", value: "misc" }] }),
    // @ts-expect-error: there is no such operator.
    getJournals({ filter: [{ field: "type", operator: "like", value: "misc" }] }),
  ];
  assert.equal(calls.map(wrongAt), Array(3).fill(["filter.0.operator"]));
});

types("in and not_in take a list, the other operators one value: else it does not compile", () => {
  const calls = [
    // @ts-expect-error: one value where a list belongs.
    getJournals({ filter: [{ field: "type", operator: "in", value: "misc" }] }),
    // @ts-expect-error: a list where one value belongs.
    getJournals({ filter: [{ field: "type", operator: "eq", value: ["misc"] }] }),
    // @ts-expect-error: null is no value.
    getJournals({ filter: [{ field: "type", operator: "eq", value: null }] }),
  ];
  assert.equal(calls.map(wrongAt), Array(3).fill(["filter.0.value"]));
});

types("a list is sorted by its own fields only", () => {
  assert.equal(wrongAt(getCustomerInvoices({ sort: "-date" })), []);
  const calls = [
    // @ts-expect-error: journals are not sorted by date.
    getJournals({ sort: "-date" }),
    // @ts-expect-error: a `-` is for descending; ascending has no sign.
    getCustomerInvoices({ sort: "+date" }),
  ];
  assert.equal(calls.map(wrongAt), [["sort"], ["sort"]]);
});

types("a list includes only what it can", () => {
  assert.equal(wrongAt(getCustomerInvoices({ include: "invoice_lines" })), []);
  // @ts-expect-error: payments are a list of their own.
  assert.equal(wrongAt(getCustomerInvoices({ include: "payments" })), ["include"]);
  // @ts-expect-error: journals include nothing.
  assert.equal(wrongAt(getJournals({ include: "entries" })), ["include"]);
});

types("a query takes no key that is unknown, and no value of another type", () => {
  const calls = [
    // @ts-expect-error: misspelt.
    getJournals({ limits: 20 }),
    // @ts-expect-error: a number.
    getJournals({ limit: "20" }),
  ];
  assert.equal(calls.map(wrongAt), [["limits"], ["limit"]]);
});

types("what is optional may be undefined", () => {
  const limit: number | undefined = undefined;
  assert.equal(wrongAt(getJournals({ limit, sort: undefined, filter: undefined })), []);
});

types("a body takes decimal strings, codes that exist, and no unknown key", () => {
  const draft = {
    date: "2026-10-01",
    deadline: "2026-10-31",
    customer_id: 3,
    draft: true,
  } as const;
  const line = {
    label: "Thé",
    quantity: 1,
    raw_currency_unit_price: "5.00",
    unit: "piece",
    vat_rate: "FR_55",
  } as const;
  assert.equal(wrongAt(createCustomerInvoice({ ...draft, invoice_lines: [line] })), []);
  const calls = [
    // @ts-expect-error: an amount is text.
    createCustomerInvoice({ ...draft, invoice_lines: [{ ...line, raw_currency_unit_price: 5 }] }),
    // @ts-expect-error: 19 % is not French.
    createCustomerInvoice({ ...draft, invoice_lines: [{ ...line, vat_rate: "FR_190" }] }),
    // @ts-expect-error: misspelt.
    createCustomerInvoice({ ...draft, dead_line: "2026-10-31", invoice_lines: [line] }),
  ];
  assert.equal(calls.map(wrongAt), [
    ["invoice_lines.0.raw_currency_unit_price"],
    ["invoice_lines.0.vat_rate"],
    ["dead_line"],
  ]);
});

types("path parameters come first, then the query or body", () => {
  assert.equal(wrongAt(getCustomerInvoiceInvoiceLines(1234, { sort: "rank" })), []);
  assert.equal(wrongAt(linkCreditNote(1234, { credit_note_id: 5678 })), []);
  same<Parameters<typeof linkCreditNote>, [id: number, body: LinkCreditNoteBody]>();
  const calls = [
    // @ts-expect-error: the wrong way round.
    linkCreditNote({ credit_note_id: 5678 }, 1234),
    // @ts-expect-error: the body is missing.
    linkCreditNote(1234),
    // @ts-expect-error: the id is missing.
    getJournal(),
    // @ts-expect-error: an id is a number.
    getJournal("7"),
    // @ts-expect-error: it takes no query.
    getJournal(7, { limit: 20 }),
  ];
  assert.equal(
    calls.map((call) => wrongAt(call).length > 0),
    Array(5).fill(true),
  );
});

const SENTENCES: Record<GetJournalFailure["kind"], string> = {
  InvalidInput: "fix the input",
  BadRequest: "the API disagrees",
  Unauthorized: "check the token",
  Forbidden: "check its scopes",
  NotFound: "no such journal",
  RateLimited: "wait",
  ServerError: "try later",
  UnexpectedStatus: "tell support",
  InvalidResponse: "tell support",
  TransportFailure: "check the network",
};

/** A `switch` over all kinds compiles; each narrows to what that failure carries. */
function sentence(failure: GetJournalFailure): string {
  switch (failure.kind) {
    case "InvalidInput":
      same<typeof failure, InvalidInput<"getJournal">>();
      return SENTENCES.InvalidInput;
    case "NotFound":
      same<typeof failure, NotFound<"getJournal">>();
      same<typeof failure.status, 404>();
      return SENTENCES.NotFound;
    case "RateLimited":
      same<typeof failure.retryAfterMs, number | undefined>();
      return SENTENCES.RateLimited;
    case "TransportFailure":
      same<typeof failure.sent, "no" | "maybe">();
      return SENTENCES.TransportFailure;
    case "BadRequest":
    case "Unauthorized":
    case "Forbidden":
    case "ServerError":
    case "UnexpectedStatus":
    case "InvalidResponse":
      return SENTENCES[failure.kind];
    default:
      return nothingLeft(failure);
  }
}

/** A `switch` that forgets a kind does not compile. */
function forgetful(failure: GetJournalFailure): string {
  switch (failure.kind) {
    case "InvalidInput":
    case "BadRequest":
    case "Unauthorized":
    case "Forbidden":
    case "RateLimited":
    case "ServerError":
    case "UnexpectedStatus":
    case "InvalidResponse":
    case "TransportFailure":
      return SENTENCES[failure.kind];
    default:
      // @ts-expect-error: NotFound is left.
      return nothingLeft(failure);
  }
}

/** A kind that the operation does not document is no case of it. */
function overzealous(failure: GetJournalFailure): boolean {
  // @ts-expect-error: getJournal documents no 409.
  return failure.kind === "Conflict";
}

types("a switch over the failure's kind is complete, or does not compile", async () => {
  const { send } = createClient({ token: "" });
  const failure = failureOf(await send(getJournal(7)));
  assert.is(sentence(failure), "fix the input");
  assert.is(forgetful(failure), "fix the input");
  assert.is(overzealous(failure), false);
});

types("a failure's tag tells operation and kind, and narrows to its status", () => {
  const narrowed = (failure: LinkCreditNoteFailure) => {
    if (failure._tag === "LinkCreditNoteUnprocessableEntity") {
      same<typeof failure.status, 422>();
      return failure.status;
    }
    // @ts-expect-error: the tag of another operation.
    if (failure._tag === "GetJournalNotFound") return 404;
    return 0;
  };
  same<Extract<GetJournalFailure, { status: 404 }>["_tag"], "GetJournalNotFound">();
  assert.type(narrowed, "function");
});

types("any operation's failure is a Failure", () => {
  const widen = (failure: GetJournalFailure | GetCustomerInvoicesFailure): Failure => failure;
  assert.type(widen, "function");
});

types("send answers with the call's own output and failure", async () => {
  const client = createClient({ token: "" });
  const journal = client.send(getJournal(7));
  same<typeof journal, ResultAsync<Journal, GetJournalFailure>>();
  const page = client.send(getCustomerInvoices());
  same<typeof page, ResultAsync<CustomerInvoicesPage, GetCustomerInvoicesFailure>>();
  // @ts-expect-error: an operation is no call.
  const [sent] = await Promise.all([client.send(getJournal), journal, page]);
  assert.ok(sent.isErr());
});

types("a list's call is a PageCall of its items; another call is none", () => {
  const call: PageCall<CustomerInvoice, GetCustomerInvoicesFailure, CustomerInvoicesPage> =
    getCustomerInvoices();
  // @ts-expect-error: one journal is no page.
  const none: PageCall<Journal, GetJournalFailure> = getJournal(7);
  assert.is("next" in call.operation, true);
  assert.is("next" in none.operation, false);
});

types("pages hands out pages with what they include, and failures with resume", async () => {
  for await (const page of pages(createClient({ token: "" }), getCustomerInvoices())) {
    type Expected = PageFailure<CustomerInvoice, GetCustomerInvoicesFailure, CustomerInvoicesPage>;
    same<typeof page, Result<CustomerInvoicesPage, Expected>>();
    if (page.isOk()) {
      same<typeof page.value.included, CustomerInvoicesPage["included"]>();
      continue;
    }
    const failure = page.error;
    if (failure.kind === "NotFound") same<typeof failure.status, 404>();
    same<
      typeof failure.resume,
      PageCall<CustomerInvoice, GetCustomerInvoicesFailure, CustomerInvoicesPage>
    >();
    assert.is(failure.kind, "InvalidInput");
  }
});

types("items hands out items of the list's own type", async () => {
  const client = createClient({ token: "" });
  for await (const item of items(client, getCustomers())) {
    if (item.isErr()) break;
    same<typeof item.value, Customer>();
    // A customer is told apart by its tag.
    if (item.value.customer_type === "company") same<typeof item.value.vat_number, string>();
  }
  for await (const item of items(client, getCustomerInvoiceInvoiceLines(7))) {
    if (item.isOk()) same<typeof item.value, InvoiceLine>();
  }
  // @ts-expect-error: one journal has no items.
  for await (const item of items(client, getJournal(7))) assert.ok(item.isErr());
});

types("collect gathers items, and its failure has those before it", async () => {
  const journals = collect(clientOf(listJournals([1])), getJournals());
  const codes = journals.map((gathered) => {
    same<typeof gathered, Journal[]>();
    return gathered.map((journal) => journal.code);
  });
  codes.mapErr((failure) => {
    same<typeof failure.collected, readonly Journal[]>();
    return failure.resume;
  });
  assert.equal((await codes).unwrapOr([]), ["J1"]);
});

types("methods take what their operation takes, and answer what sending it answers", async () => {
  const { customerInvoices, journals } = createClient({ token: "" });
  same<
    typeof customerInvoices.linkCreditNote,
    (id: number, body: LinkCreditNoteBody) => ResultAsync<CustomerInvoice, LinkCreditNoteFailure>
  >();
  const journal = journals.getJournal(7);
  same<typeof journal, ResultAsync<Journal, GetJournalFailure>>();
  // @ts-expect-error: an id is a number.
  const refused = await journals.getJournal("7");
  assert.ok(refused.isErr() && (await journal).isErr());
  // @ts-expect-error: only operations are methods.
  assert.is(journals.CURRENCIES, undefined);
});

types("a client's options are checked", () => {
  // @ts-expect-error: the token is missing.
  createClient({});
  // @ts-expect-error: misspelt.
  createClient({ token: "t-1", transports: undefined });
  const transport: Transport = () => okAsync(json({}));
  // @ts-expect-error: a fetch is no transport.
  const fetching: Transport = (url: string) => fetch(url);
  assert.type(createClient({ token: "t-1", transport }).send, "function");
  assert.type(fetching, "function");
});

// Assertions that the compiler checks. What must not compile stands below a `@ts-expect-error`.

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only if `A` and `B` are the same type: `same<typeof value, string>()`. */
const same = <A, B>(..._proof: Same<A, B> extends true ? [] : ["they differ", A, B]) => undefined;

/** Compiles only where nothing is left: at the end of a complete `switch`. */
const nothingLeft = (value: never): string => `unexpected: ${JSON.stringify(value)}`;

types.run();
