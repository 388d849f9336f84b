import { createCustomerInvoice } from "@centime/core/customer-invoices";
import { createCompanyCustomer } from "@centime/core/customers";
import { getJournal } from "@centime/core/journals";
import { getProAccountMandates } from "@centime/core/pro-account-mandates";
import { importSupplierInvoice } from "@centime/core/supplier-invoices";
import { createSupplier } from "@centime/core/suppliers";
import { createSandbox, type Sandbox } from "@centime/sandbox";
import type { Exchange } from "./recordings.ts";
import { answeredOperations, fetchFrom, responseTo } from "./sandbox.ts";

/** A refusal that others reported, beside the sandbox's in the same situation. */
export interface ComparedRefusal {
  readonly operation: string;
  readonly status: number;
  /** How the sandbox's differs; `undefined` where it does not. */
  readonly difference: string | undefined;
  /** Why that is right; `undefined` when it is not. */
  readonly explanation: string | undefined;
}

/** Brings a sandbox into the situation of a report, and returns its response. */
type Provoke = (sandbox: Sandbox) => Promise<Response>;

interface Situation {
  /** The vendor's `operationId`. */
  readonly operation: string;
  readonly text: RegExp;
  readonly provoke: Provoke;
  readonly explanation?: string;
}

const address = { address: "1 quai", postal_code: "74000", city: "Annecy", country_alpha2: "FR" };

const SITUATIONS: readonly Situation[] = [
  {
    operation: "getProAccountMandates",
    text: /No Pro Account/,
    provoke: () => responseTo(createSandbox({ proAccount: false }), getProAccountMandates()),
  },
  {
    operation: "postCompanyCustomer",
    text: /already been taken/,
    provoke: (sandbox) => {
      const [{ external_reference = "" } = {}] = sandbox.books().customers.values();
      const body = { name: "Fonderie", billing_address: address, external_reference };
      return responseTo(sandbox, createCompanyCustomer(body));
    },
  },
  {
    operation: "postSupplier",
    text: /already been taken/,
    provoke: (sandbox) => {
      const [{ external_reference = "" } = {}] = sandbox.books().suppliers.values();
      return responseTo(sandbox, createSupplier({ name: "Scierie", external_reference }));
    },
  },
  {
    operation: "postCustomerInvoices",
    text: /already been taken/,
    provoke: (sandbox) => {
      const [invoice] = sandbox.books().invoices.values();
      const { external_reference = "", customer_id = 0 } = invoice ?? {};
      return responseTo(
        sandbox,
        createCustomerInvoice({ ...INVOICE, customer_id, external_reference, draft: true }),
      );
    },
  },
  {
    operation: "postCustomerInvoices",
    text: /Missing required field/,
    provoke: (sandbox) =>
      fetchFrom(sandbox, "/api/external/v2/customer_invoices", {
        method: "POST",
        body: JSON.stringify({ ...INVOICE, draft: true }),
      }),
    explanation:
      "a page of the vendor shows a 422 with details; the contract has a 400 with the field, its value and a code",
  },
  {
    operation: "importSupplierInvoice",
    text: /already exists with such attachment/,
    provoke: async (sandbox) => {
      const body = supplierInvoice(sandbox, "120.00");
      await responseTo(sandbox, importSupplierInvoice(body));
      return await responseTo(sandbox, importSupplierInvoice(body));
    },
  },
  {
    operation: "importSupplierInvoice",
    text: /does not match with the total/,
    provoke: (sandbox) =>
      responseTo(sandbox, importSupplierInvoice(supplierInvoice(sandbox, "100.00"))),
  },
  {
    operation: "getJournal",
    text: /Couldn't find Journal/,
    provoke: (sandbox) => responseTo(sandbox, getJournal(123)),
  },
  {
    operation: "getLedgerEntries",
    text: /is not allowed for filter/,
    provoke: (sandbox) => {
      const condition = { field: "updated_at", operator: "gteq", value: "2026-07-01" };
      const filter = encodeURIComponent(JSON.stringify([condition]));
      return fetchFrom(sandbox, `/api/external/v2/ledger_entries?filter=${filter}`);
    },
  },
];

const INVOICE = {
  date: "2026-07-01",
  deadline: "2026-07-31",
  invoice_lines: [
    {
      label: "Conseil",
      quantity: 1,
      unit: "day",
      raw_currency_unit_price: "100.00",
      vat_rate: "FR_200" as const,
    },
  ],
};

/** An invoice of 120 euros with tax, whose only line comes to an amount. */
function supplierInvoice(sandbox: Sandbox, currency_amount: string) {
  const { suppliers } = sandbox.books();
  const [supplier_id = 0] = suppliers.keys();
  const data = `%PDF-1.4 ${currency_amount}`;
  const file = { filename: "facture.pdf", type: "application/pdf", data };
  return {
    file_attachment_id: sandbox.attach(file).id,
    supplier_id,
    date: "2026-07-01",
    deadline: "2026-07-31",
    currency_amount_before_tax: "100.00",
    currency_amount: "120.00",
    currency_tax: "20.00",
    invoice_lines: [{ currency_amount, currency_tax: "20.00", vat_rate: "FR_200" as const }],
  };
}

/** Compares the reported refusals with the sandbox's; those of operations that it lacks are left out. */
export async function compareRefusals(
  createSandbox: () => Sandbox,
  exchanges: readonly Exchange[],
): Promise<readonly ComparedRefusal[]> {
  const compared: ComparedRefusal[] = [];
  const known = new Set(answeredOperations.map(({ info }) => info.contractId));
  for (const exchange of exchanges) {
    if (exchange.status < 400 || !known.has(exchange.operation)) continue;
    compared.push(await compareRefusal(createSandbox(), exchange));
  }
  return compared;
}

async function compareRefusal(sandbox: Sandbox, exchange: Exchange): Promise<ComparedRefusal> {
  const { operation, status, response } = exchange;
  const text = JSON.stringify(response);
  const situation = SITUATIONS.find((own) => own.operation === operation && own.text.test(text));
  if (situation === undefined) {
    return {
      operation,
      status,
      difference: "nobody knows how to provoke it",
      explanation: undefined,
    };
  }
  const ours = await situation.provoke(sandbox);
  const body = await ours.text();
  const isSame = ours.status === status && withoutNumbers(body) === withoutNumbers(text);
  const difference = isSame ? undefined : `${ours.status} ${body}, not ${status} ${text}`;
  return { operation, status, difference, explanation: situation.explanation };
}

/** A JSON text with its keys in order, and without the numbers that no two companies share. */
function withoutNumbers(text: string): string {
  const value = JSON.parse(text) as Record<string, unknown>;
  const sorted = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(sorted).replaceAll(/\d[\d.]*/g, "0");
}

/** Returns a line to print for each refusal, and one that counts. */
export function refusalLines(compared: readonly ComparedRefusal[]): readonly string[] {
  const lines = compared.map(({ operation, status, difference, explanation }) => {
    const what = difference === undefined ? "the same" : difference;
    return `${operation}  ${status}  ${what}${explanation === undefined ? "" : ` (${explanation})`}`;
  });
  const unexplained = compared.filter(isUnexplainedRefusal).length;
  return [
    ...lines,
    `${compared.length} reported refusals compared, ${unexplained} of them differ without a reason`,
  ];
}

export const isUnexplainedRefusal = ({ difference, explanation }: ComparedRefusal): boolean =>
  difference !== undefined && explanation === undefined;
