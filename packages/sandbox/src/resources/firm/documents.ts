import type { FirmCustomer } from "@centime/core/firm/customers";
import type { ReadOnly } from "../../books/records.ts";
import type { Context, Handlers } from "../../context.ts";
import type { ListQuery } from "../../http/list.ts";
import { linkTo } from "../../http/response.ts";
import { bankAccountHandlers } from "../bank-accounts.ts";
import { customerInvoiceHandlers } from "../customer-invoices/operations.ts";
import { CUSTOMER_FIELDS } from "../customers/operations.ts";
import { type CustomerRecord, showCustomer } from "../customers/record.ts";
import { fileAttachmentHandlers } from "../file-attachments.ts";
import { resource } from "../resource.ts";
import { supplierInvoiceHandlers } from "../supplier-invoices/operations.ts";
import { supplierHandlers } from "../suppliers.ts";
import { transactionHandlers } from "../transactions/operations.ts";
import { AS_COMPANY, ofCompany } from "./of-company.ts";

const customers = resource("customers", {
  model: "Customer",
  fields: CUSTOMER_FIELDS,
  show: showFirmCustomer,
});

export const firmDocumentHandlers = {
  getFirmCustomers: ofCompany(AS_COMPANY, customers.list),
  getFirmCustomerInvoices: ofCompany(AS_COMPANY, customerInvoiceHandlers.getCustomerInvoices),
  getFirmCustomerInvoice: ofCompany(AS_COMPANY, customerInvoiceHandlers.getCustomerInvoice),
  getFirmSuppliers: ofCompany(AS_COMPANY, (context, query: ListQuery = {}) => {
    const { items, ...page } = supplierHandlers.getSuppliers(context, query);
    return {
      ...page,
      items: items.map(({ ledger_account, ...supplier }) => ({
        ...supplier,
        ledger_account: accountLink(context, ledger_account),
      })),
    };
  }),
  getFirmSupplierInvoices: ofCompany(AS_COMPANY, supplierInvoiceHandlers.getSupplierInvoices),
  getFirmSupplierInvoice: ofCompany(AS_COMPANY, supplierInvoiceHandlers.getSupplierInvoice),
  getFirmBankAccounts: ofCompany(AS_COMPANY, bankAccountHandlers.getBankAccounts),
  createFirmBankAccount: ofCompany(AS_COMPANY, bankAccountHandlers.createBankAccount),
  getFirmTransactions: ofCompany(AS_COMPANY, transactionHandlers.getTransactions),
  createFirmTransaction: ofCompany(AS_COMPANY, transactionHandlers.createTransaction),
  updateFirmTransaction: ofCompany(AS_COMPANY, transactionHandlers.updateTransaction),
  uploadFirmFileAttachment: ofCompany(AS_COMPANY, fileAttachmentHandlers.uploadFileAttachment),
} satisfies Handlers;

/** A customer with a link to its ledger account. */
function showFirmCustomer(context: Context, record: CustomerRecord): ReadOnly<FirmCustomer> {
  const customer = showCustomer(context, record);
  return { ...customer, ledger_account: accountLink(context, customer.ledger_account) };
}

const accountLink = ({ baseUrl }: Context, account: { readonly id: number } | null) =>
  account && linkTo(baseUrl, "ledger_accounts", account.id);
