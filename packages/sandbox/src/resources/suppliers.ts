import type { CreateSupplierBody, Supplier, UpdateSupplierBody } from "@centime/core/suppliers";
import { ID_GRAIN, nextId, timedUuid } from "../books/numbering.ts";
import { change, definedOnly, type ReadOnly, save, stampsNow } from "../books/records.ts";
import type { Context, Handlers } from "../context.ts";
import { type Fields, keysAsFields } from "../http/filter.ts";
import { listPage } from "../http/list.ts";
import { modelled } from "../modelled.ts";
import { assignedCategories, type CategoryWeight, readWeights } from "./categories.ts";
import { ledgerAccount } from "./ledger-accounts.ts";
import { resource } from "./resource.ts";
import { requireFreeReference, requireText, showing } from "./shared.ts";

/** A supplier as the books hold it. */
export interface SupplierRecord extends ReadOnly<Supplier> {
  readonly categories: readonly CategoryWeight[];
}

const FIELDS: Fields<SupplierRecord> = {
  ...keysAsFields<SupplierRecord>({
    id: "number",
    name: "text",
    external_reference: "text",
    emails: "text",
  }),
  ledger_account_id: { type: "number", read: ({ ledger_account }) => ledger_account?.id },
};

const suppliers = resource("suppliers", {
  model: "Supplier",
  fields: FIELDS,
  show: (_context, { categories: _categories, ...supplier }): ReadOnly<Supplier> => supplier,
});

/** The supplier of that id; refuses with 404 when there is none. */
export const existingSupplier = suppliers.existing;

const TAKEN = "A taken `external_reference` is a 422; the contract says 409.";

export const supplierHandlers = {
  getSuppliers: modelled({ recorded: "Items, order and pages." }, suppliers.list),

  getSupplier: modelled({ documented: "The supplier." }, suppliers.read),

  createSupplier: modelled(
    {
      recorded: "The supplier and its defaults; unknown texts are empty.",
      measured: `${TAKEN} One that nobody gave is a UUID. Two suppliers may have one name and VAT number.`,
      assumed:
        "A blank name is a 422; a ledger account of its own is created. IBANs are not checked.",
    },
    showing(suppliers.show, createSupplier),
  ),

  updateSupplier: modelled(
    {
      recorded: "The supplier with the changes.",
      measured: TAKEN,
      assumed: "A blank name is a 422. Its ledger account keeps its label.",
    },
    showing(suppliers.show, updateSupplier),
  ),

  getSupplierCategories: modelled({ recorded: "The categories." }, (context, id, query) =>
    listPage(assignedCategories(context.books, existingSupplier(context, id).categories), query),
  ),

  categorizeSupplier: modelled(
    {
      measured: "Weights of a group that do not sum to 1 are a 422; all categories are replaced.",
      assumed: "Invoices that are imported later take the categories over.",
    },
    (context, id, body) => {
      const supplier = existingSupplier(context, id);
      const categories = readWeights(context.books, body);
      change(context, "suppliers", supplier, { categories }, { events: 0 });
      return assignedCategories(context.books, categories);
    },
  ),
} satisfies Handlers;

const NO_ADDRESS = { address: "", postal_code: "", city: "", country_alpha2: "" };

/** Adds a supplier to the books. */
export function createSupplier(context: Context, body: CreateSupplierBody): SupplierRecord {
  const { books, clock } = context;
  const { ledger_account, postal_address, supplier_due_date_rule, ...fields } = body;
  requireFreeReference(context, "suppliers", body.external_reference);
  requireText("Name", body.name);
  const id = nextId(books, "supplier");
  const number = ledger_account?.number ?? `401${id / ID_GRAIN}`;
  return save(context, "suppliers", {
    id,
    establishment_no: null,
    reg_no: "",
    vat_number: "",
    emails: [],
    iban: "",
    supplier_payment_method: null,
    supplier_due_date_delay: null,
    external_reference: timedUuid(books.random, clock.now()),
    ...stampsNow(context),
    ...definedOnly(fields),
    supplier_due_date_rule: supplier_due_date_rule ?? "days",
    postal_address: postal_address ?? NO_ADDRESS,
    ledger_account: { id: ledgerAccount(context, number, body.name).id },
    categories: [],
  });
}

/** Changes a supplier by what the body has. */
function updateSupplier(context: Context, id: number, body: UpdateSupplierBody): SupplierRecord {
  const supplier = existingSupplier(context, id);
  requireFreeReference(context, "suppliers", body.external_reference, id);
  requireText("Name", body.name);
  return change(context, "suppliers", supplier, definedOnly(body));
}
