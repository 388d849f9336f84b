import type { Call } from "@centime/core";
import type { Context, Handlers } from "./context.ts";
import { toFirmResponse } from "./http/firm-response.ts";
import { refuse } from "./http/response.ts";
import { type Notes, readNotes } from "./modelled.ts";
import { bankAccountHandlers } from "./resources/bank-accounts.ts";
import { bankEstablishmentHandlers } from "./resources/bank-establishments.ts";
import { billingSubscriptionHandlers } from "./resources/billing-subscriptions/operations.ts";
import { categoryHandlers } from "./resources/category-operations.ts";
import { changelogHandlers } from "./resources/changelogs.ts";
import { commercialDocumentHandlers } from "./resources/commercial-documents.ts";
import { companyHandlers } from "./resources/company.ts";
import { customerInvoiceTemplateHandlers } from "./resources/customer-invoice-templates.ts";
import {
  customerInvoiceHandlers,
  undocumentedInvoiceHandlers,
} from "./resources/customer-invoices/operations.ts";
import { customerHandlers } from "./resources/customers/operations.ts";
import { exportHandlers } from "./resources/exports/operations.ts";
import { fileAttachmentHandlers } from "./resources/file-attachments.ts";
import { firmChangelogHandlers } from "./resources/firm/changelogs.ts";
import { firmCompanyHandlers } from "./resources/firm/companies.ts";
import { firmDmsHandlers } from "./resources/firm/dms.ts";
import { firmDocumentHandlers } from "./resources/firm/documents.ts";
import { firmLedgerHandlers } from "./resources/firm/ledger.ts";
import { fiscalYearHandlers } from "./resources/fiscal-years.ts";
import { journalHandlers } from "./resources/journals.ts";
import { ledgerAccountHandlers } from "./resources/ledger-accounts.ts";
import { ledgerEntryHandlers } from "./resources/ledger-entries/operations.ts";
import { ledgerEntryLineHandlers } from "./resources/ledger-entry-lines.ts";
import { gocardlessMandateHandlers } from "./resources/mandates/gocardless.ts";
import { proAccountMandateHandlers } from "./resources/mandates/pro-account.ts";
import { sepaMandateHandlers } from "./resources/mandates/sepa.ts";
import { numberingHandlers } from "./resources/numberings.ts";
import { paRegistrationHandlers } from "./resources/pa-registrations.ts";
import { productHandlers } from "./resources/products.ts";
import { purchaseRequestHandlers } from "./resources/purchase-requests.ts";
import { quoteHandlers } from "./resources/quotes.ts";
import { supplierInvoiceHandlers } from "./resources/supplier-invoices/operations.ts";
import { supplierHandlers } from "./resources/suppliers.ts";
import { transactionHandlers } from "./resources/transactions/operations.ts";
import { trialBalanceHandlers } from "./resources/trial-balance.ts";
import { webhookSubscriptionHandlers } from "./resources/webhook-subscriptions.ts";

/** The operations that the sandbox carries out, by their names in the catalogue. */
const handlers: Handlers = {
  ...bankAccountHandlers,
  ...bankEstablishmentHandlers,
  ...companyHandlers,
  ...billingSubscriptionHandlers,
  ...categoryHandlers,
  ...changelogHandlers,
  ...customerInvoiceHandlers,
  ...customerHandlers,
  ...commercialDocumentHandlers,
  ...customerInvoiceTemplateHandlers,
  ...exportHandlers,
  ...fileAttachmentHandlers,
  ...fiscalYearHandlers,
  ...journalHandlers,
  ...paRegistrationHandlers,
  ...ledgerAccountHandlers,
  ...ledgerEntryHandlers,
  ...ledgerEntryLineHandlers,
  ...firmChangelogHandlers,
  ...firmCompanyHandlers,
  ...firmDmsHandlers,
  ...firmDocumentHandlers,
  ...firmLedgerHandlers,
  ...productHandlers,
  ...supplierInvoiceHandlers,
  ...supplierHandlers,
  ...gocardlessMandateHandlers,
  ...proAccountMandateHandlers,
  ...sepaMandateHandlers,
  ...numberingHandlers,
  ...purchaseRequestHandlers,
  ...quoteHandlers,
  ...transactionHandlers,
  ...trialBalanceHandlers,
  ...webhookSubscriptionHandlers,
};

/** The operations that the contract lacks: see `undocumented.ts`. */
const undocumentedHandlers: Readonly<Record<string, object>> = undocumentedInvoiceHandlers;

/** The names of the operations that the sandbox carries out; the others have status 501. */
export const answeredOperations: readonly string[] = Object.keys(handlers);

const handlerOf = (name: string): object | undefined =>
  handlers[name as keyof typeof handlers] ?? undocumentedHandlers[name];

/** What the handler of an operation models; `undefined` where there is none. */
export function notesOfOperation(name: string): Notes | undefined {
  const handler = handlerOf(name);
  return handler && readNotes(handler);
}

type AnyHandler = (context: Context, ...args: readonly unknown[]) => unknown;

/** Carries out a validated call, and returns the body of its response. */
export function carryOut(context: Context, { operation, input }: Call<unknown, unknown>): unknown {
  const { info, schemas } = operation;
  // The call's request is valid, so its input fits the handler's parameters.
  const handler = handlerOf(info.name) as AnyHandler | undefined;
  if (handler === undefined) return refuse(501, `The sandbox does not carry out ${info.name} yet`);
  const last = schemas.query === undefined ? input.body : input.query;
  const body = handler(context, ...Object.values(input.path), last);
  return info.api === "firm" ? toFirmResponse(operation, body, context.baseUrl) : body;
}
