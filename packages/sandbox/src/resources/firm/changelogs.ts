import type { ChangesQuery } from "@centime/core/changelogs";
import type { ChangedResource } from "../../changes/changes.ts";
import type { Handlers } from "../../context.ts";
import { listChanges, showChange } from "../changelogs.ts";
import { ofCompany } from "./of-company.ts";

const changelog = (resource: ChangedResource) =>
  ofCompany({ documented: "As in the Company API." }, (context, query?: ChangesQuery) =>
    listChanges(context, resource, query, showChange),
  );

export const firmChangelogHandlers = {
  getFirmCustomerInvoicesChanges: changelog("customer_invoices"),
  getFirmSupplierInvoicesChanges: changelog("supplier_invoices"),
  getFirmLedgerEntryLineChanges: changelog("ledger_entry_lines"),
  getFirmDmsFilesChanges: changelog("dms_files"),
} satisfies Handlers;
