import type { CreateCompanyCustomerBody, UpdateCompanyCustomerBody } from "@centime/core/customers";
import { nextId } from "../books/ids.ts";
import { ledgerAccount } from "../books/ledger-accounts.ts";
import { timedUuid } from "../books/references.ts";
import { stampsNow } from "../books/stamps.ts";
import { type Defined, withoutUndefined } from "../books/without-undefined.ts";
import type { Context } from "../handler.ts";

const NO_ADDRESS = { address: "", postal_code: "", city: "", country_alpha2: "" };

type SharedCreation = Omit<CreateCompanyCustomerBody, "name" | "reg_no" | "vat_number">;
type SharedUpdate = Omit<UpdateCompanyCustomerBody, "name" | "reg_no" | "vat_number">;

/** What both kinds of new customers have in common. */
export function sharedFields(context: Context, body: SharedCreation) {
  const { books, clock } = context;
  const { ledger_account, billing_address, delivery_address, ...fields } = body;
  const id = nextId(books, "customer");
  const account = ledgerAccount(books, ledger_account?.number ?? `411${id / 4096}`);
  return {
    id,
    billing_iban: null,
    payment_conditions: "30_days",
    recipient: "",
    phone: "",
    reference: "",
    notes: null,
    emails: [],
    billing_language: "fr_FR",
    external_reference: timedUuid(books.random, clock.now()),
    ...stampsNow(context),
    ...withoutUndefined(fields),
    ledger_account: { id: account.id },
    billing_address: { ...billing_address },
    delivery_address: { ...(delivery_address ?? NO_ADDRESS) },
  };
}

interface Addresses {
  readonly billing_address: typeof NO_ADDRESS;
  readonly delivery_address: typeof NO_ADDRESS;
}

/** What an update changes of what both kinds have in common. */
export function sharedChanges(
  record: Addresses,
  { billing_address, delivery_address, ...fields }: SharedUpdate,
): Addresses & Defined<typeof fields> {
  const delivery = delivery_address === null ? NO_ADDRESS : (delivery_address ?? {});
  return {
    ...withoutUndefined(fields),
    billing_address: { ...record.billing_address, ...withoutUndefined(billing_address ?? {}) },
    delivery_address: { ...record.delivery_address, ...withoutUndefined(delivery) },
  };
}
