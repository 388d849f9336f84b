import type {
  CreateSepaMandateBody,
  SepaMandate,
  UpdateSepaMandateBody,
} from "@centime/core/sepa-mandates";
import { nextId } from "../../books/numbering.ts";
import {
  change,
  definedOnly,
  type ReadOnly,
  remove,
  save,
  stampsNow,
} from "../../books/records.ts";
import type { Context, Handlers } from "../../context.ts";
import { keysAsFields } from "../../http/filter.ts";
import { linkTo, refuseRule } from "../../http/response.ts";
import { modelled } from "../../modelled.ts";
import { existingCustomer } from "../customers/record.ts";
import { resource } from "../resource.ts";
import { requireFree, requireText, showing } from "../shared.ts";

/** A SEPA mandate as the books hold it. */
export interface SepaMandateRecord extends ReadOnly<Omit<SepaMandate, "customer">> {
  readonly customer_id: number;
  /** When it was migrated to the Pro Account; `null` until then. */
  readonly migrated_at: string | null;
}

const sepaMandates = resource("sepaMandates", {
  model: "SepaMandate",
  fields: keysAsFields<SepaMandateRecord>({ id: "number", customer_id: "number" }),
  show: (
    { baseUrl },
    { customer_id, migrated_at: _migrated, ...mandate },
  ): ReadOnly<SepaMandate> => ({
    ...mandate,
    customer: linkTo(baseUrl, "customers", customer_id),
  }),
});

const RULES =
  "An identifier that another mandate has is a 422, and so is a blank one. IBANs and BICs are not checked.";

export const sepaMandateHandlers = {
  getSepaMandates: modelled({ recorded: "Items, order and pages." }, sepaMandates.list),

  getSepaMandate: modelled({ documented: "The mandate." }, sepaMandates.read),

  createSepaMandate: modelled(
    { documented: "The mandate; it is `RCUR` unless the request says otherwise.", assumed: RULES },
    showing(sepaMandates.show, createSepaMandate),
  ),

  updateSepaMandate: modelled(
    { documented: "The mandate with the changes.", assumed: RULES },
    showing(sepaMandates.show, updateSepaMandate),
  ),

  deleteSepaMandate: modelled(
    { recorded: "204.", assumed: "A mandate that was migrated is a 422." },
    (context, id) => {
      const mandate = sepaMandates.existing(context, id);
      if (mandate.migrated_at !== null) refuseRule("The mandate has been migrated");
      remove(context, "sepaMandates", mandate);
      return undefined;
    },
  ),
} satisfies Handlers;

/** Adds a SEPA mandate to the books. */
export function createSepaMandate(
  context: Context,
  body: CreateSepaMandateBody,
): SepaMandateRecord {
  requireIdentifier(context, body.identifier);
  return save(context, "sepaMandates", {
    id: nextId(context.books, "sepaMandate"),
    ...body,
    customer_id: existingCustomer(context, body.customer_id).id,
    bank: body.bank ?? null,
    sequence_type: body.sequence_type ?? "RCUR",
    migrated_at: null,
    ...stampsNow(context),
  });
}

function updateSepaMandate(
  context: Context,
  id: number,
  body: UpdateSepaMandateBody,
): SepaMandateRecord {
  const mandate = sepaMandates.existing(context, id);
  requireIdentifier(context, body.identifier, id);
  if (body.customer_id !== undefined) existingCustomer(context, body.customer_id);
  return change(context, "sepaMandates", mandate, definedOnly(body));
}

function requireIdentifier(context: Context, value: string | undefined, except?: number): void {
  requireText("Identifier", value);
  const field = { field: "identifier", value, label: "Identifier" } as const;
  requireFree(context, "sepaMandates", field, except);
}
