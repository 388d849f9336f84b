import { suite } from "@centime/test-runner";
import * as assert from "uvu/assert";
import { lineOf } from "../src/checks/compare/difference.ts";
import { compareSources, readSources } from "../src/checks/types/compare-types.ts";
import { CORE_SOURCES } from "../src/write/repository.ts";

const types = suite("types against schemas");

const sources = await readSources(CORE_SOURCES);

types("agree", () => assert.equal(compareSources(sources).map(lineOf), []));

/** The lines after replacing `from`, once in each file that has it; one has to. */
function linesAfter(from: string, to: string): string[] {
  assert.ok(
    sources.some((source) => source.includes(from)),
    from,
  );
  return compareSources(sources.map((source) => source.replace(from, to))).map(lineOf);
}

const EDITS: Record<string, [from: string, to: string, line: string]> = {
  "a field is missing": [
    "export interface CreateJournalBody {",
    "export interface CreateJournalBody {\n  colour: string;",
    "createJournal body.colour: a property in the type only",
  ],
  "a field is optional": [
    "  customer_id: number;",
    "  customer_id?: number | undefined;",
    "createCustomerInvoice body/1.customer_id: required in the schema only",
  ],
  "an optional field does not take undefined": [
    "  import_as_incomplete?: boolean | undefined;",
    "  import_as_incomplete?: boolean;",
    "importCustomerInvoice body: import_as_incomplete? does not take undefined.",
  ],
  "a field may be null": [
    "  card_masked_number: string;",
    "  card_masked_number: string | null;",
    "getCustomerInvoiceMatchedTransactions answer.items.*.pro_account_expense.card_masked_number: " +
      "nullable in the type only",
  ],
  "a field has another type": [
    "  attachment_required: boolean;",
    "  attachment_required: string;",
    "getCustomerInvoiceMatchedTransactions answer.items.*.attachment_required: " +
      "a string in the type, a boolean in the schema",
  ],
  "a filter has another operator": [
    'FilterOn<"type", Matching>',
    'FilterOn<"type", "eq" | "in" | "not_in">',
    "getJournals query.filter: conditions: type not_eq in the schema only",
  ],
  "a member of an enumeration is missing": [
    '    | "in_dispute"\n',
    "",
    "in_dispute in the schema only",
  ],
  "an enumeration of an answer is closed": [
    "  status: Open<PaymentStatus>;",
    "  status: PaymentStatus;",
    "getCustomerInvoicePayments answer: An enumeration is not open.",
  ],
  "a list of an input may be changed": [
    "  recipients?: readonly string[] | undefined;",
    "  recipients?: string[] | undefined;",
    "sendCustomerInvoiceByEmail body: Lists of inputs alone are readonly.",
  ],
  "an operation answers something else": [
    "[id: number], Journal, GetJournalFailure",
    "[id: number], CreateJournalBody, GetJournalFailure",
    "getJournal answer.id: a property in the schema only",
  ],
  "an argument has another name": [
    "[id: number], Journal, GetJournalFailure",
    "[journal: number], Journal, GetJournalFailure",
    "getJournal arguments: journal in the type, id in the schema",
  ],
};

for (const [what, [from, to, line]] of Object.entries(EDITS)) {
  types(`it shows when ${what}`, () => assert.match(linesAfter(from, to).join("\n"), line));
}

types.run();
