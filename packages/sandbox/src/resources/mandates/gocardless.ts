import type {
  GocardlessMandate,
  RequestGocardlessMandateByEmailBody,
} from "@centime/core/gocardless-mandates";
import { nextId } from "../../books/numbering.ts";
import { nextText } from "../../books/random.ts";
import { change, type ReadOnly, save, stampsNow } from "../../books/records.ts";
import type { Context, Handlers } from "../../context.ts";
import { keysAsFields } from "../../http/filter.ts";
import { linkTo, refuseRule } from "../../http/response.ts";
import { modelled } from "../../modelled.ts";
import { existingCustomer } from "../customers/record.ts";
import { resource } from "../resource.ts";

/** A GoCardless mandate as the books hold it. */
export interface GocardlessMandateRecord extends ReadOnly<Omit<GocardlessMandate, "customer">> {
  readonly customer_id: number | null;
  /** When it was migrated to the Pro Account; `null` until then. */
  readonly migrated_at: string | null;
}

const gocardlessMandates = resource("gocardlessMandates", {
  model: "Mandate",
  fields: keysAsFields<GocardlessMandateRecord>({
    id: "number",
    customer_id: "number",
    external_reference: "text",
  }),
  show: (
    { baseUrl },
    { customer_id, migrated_at: _migrated, ...mandate },
  ): ReadOnly<GocardlessMandate> => ({
    ...mandate,
    customer: customer_id === null ? null : linkTo(baseUrl, "customers", customer_id),
  }),
});

/** The statuses of mandates that can be cancelled. */
const CANCELLABLE: ReadonlySet<string> = new Set(["active", "pending_submission", "submitted"]);

export const gocardlessMandateHandlers = {
  getGocardlessMandates: modelled({ recorded: "Pages." }, gocardlessMandates.list),

  getGocardlessMandate: modelled({ documented: "The mandate." }, gocardlessMandates.read),

  requestGocardlessMandateByEmail: modelled(
    {
      recorded: "204.",
      assumed: "A mandate of the customer waits for approval from then on. No recipient is a 422.",
    },
    requestByEmail,
  ),

  associateGocardlessMandate: modelled(
    { documented: "The customer.", assumed: "It takes the place of another one." },
    (context, id, { customer_id }) => {
      const mandate = gocardlessMandates.existing(context, id);
      existingCustomer(context, customer_id);
      change(context, "gocardlessMandates", mandate, { customer_id });
      return undefined;
    },
  ),

  cancelGocardlessMandate: modelled(
    { documented: "Of `pending_submission`, `submitted` and `active` mandates only." },
    (context, id) => {
      const mandate = gocardlessMandates.existing(context, id);
      if (!CANCELLABLE.has(mandate.status)) {
        refuseRule(`A mandate that is ${mandate.status} cannot be cancelled`);
      }
      change(context, "gocardlessMandates", mandate, { status: "cancelled" });
      return undefined;
    },
  ),
} satisfies Handlers;

function requestByEmail(
  context: Context,
  { customer_id, email }: RequestGocardlessMandateByEmailBody,
): undefined {
  const { name } = existingCustomer(context, customer_id);
  if (email.recipients.length === 0) refuseRule("Recipients can't be blank");
  addGocardlessMandate(context, { customer_id, label: name, status: "pending_customer_approval" });
}

interface GocardlessMandateInput {
  readonly customer_id: number | null;
  readonly label: string;
  readonly status: GocardlessMandateRecord["status"];
}

const CAPITALS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const REFERENCE_LENGTH = 12;

/** Adds a mandate, with the references that GoCardless gives: `MD000VDD0HN1RP`. */
export function addGocardlessMandate(
  context: Context,
  { customer_id, label, status }: GocardlessMandateInput,
): GocardlessMandateRecord {
  const { books } = context;
  const reference = (prefix: string) =>
    `${prefix}${nextText(books.random, CAPITALS_AND_DIGITS, REFERENCE_LENGTH)}`;
  return save(context, "gocardlessMandates", {
    id: nextId(books, "gocardlessMandate"),
    external_reference: reference("MD"),
    customer_id,
    status,
    external_customer_account: reference("CU"),
    external_customer_label: label,
    migrated_at: null,
    ...stampsNow(context),
  });
}
