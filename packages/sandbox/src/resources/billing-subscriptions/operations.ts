import type {
  CreateBillingSubscriptionBody,
  ModeInput,
  UpdateBillingSubscriptionBody,
} from "@centime/core/billing-subscriptions";
import { nextId } from "../../books/numbering.ts";
import { change, changedNow, definedOnly, save, stampsNow } from "../../books/records.ts";
import type { Context, Handlers } from "../../context.ts";
import { keysAsFields } from "../../http/filter.ts";
import { refuseRule } from "../../http/response.ts";
import { modelled } from "../../modelled.ts";
import { existingCustomer } from "../customers/record.ts";
import { resource } from "../resource.ts";
import { changeContents, createContents } from "../sales-documents/contents.ts";
import { listLines, listSections } from "../sales-documents/parts.ts";
import { showing } from "../shared.ts";
import {
  type BillingSubscriptionRecord,
  showSubscription,
  showSubscriptionLine,
  statusOf,
} from "./record.ts";

const subscriptions = resource("billingSubscriptions", {
  model: "BillingSubscription",
  fields: (context) => ({
    ...keysAsFields<BillingSubscriptionRecord>({
      id: "number",
      customer_id: "number",
      start: "date",
    }),
    status: { type: "text", read: (subscription) => statusOf(context, subscription) },
  }),
  show: showSubscription,
});

const SHOWN = [
  "Active from its creation: `not_started` before its first day, `finished` after its last.",
  "The occurrence of a day is the previous one from that day on.",
  "A month without the rule's day has it on its last one.",
];
const NOT_ISSUED = "No invoice is issued yet when its day comes.";

export const billingSubscriptionHandlers = {
  getBillingSubscriptions: modelled(
    { recorded: "Pages.", documented: "Order and filters.", assumed: NOT_ISSUED },
    subscriptions.list,
  ),

  getBillingSubscription: modelled(
    { documented: "The subscription.", assumed: [...SHOWN, NOT_ISSUED] },
    subscriptions.read,
  ),

  createBillingSubscription: modelled(
    {
      documented: "The subscription and the contents of its invoices.",
      assumed: [...SHOWN, "A direct debit needs no mandate here.", NOT_ISSUED],
    },
    showing(showSubscription, createSubscription),
  ),

  updateBillingSubscription: modelled(
    {
      documented: "The subscription with the changes; `stop` stops and restarts it.",
      assumed: "Stopping one that is stopped or finished is a 422, as is restarting a running one.",
    },
    showing(showSubscription, updateSubscription),
  ),

  getBillingSubscriptionInvoiceLines: modelled({ documented: "The lines." }, (context, id, query) =>
    listLines(context, subscriptions.existing(context, id).contents, query, showSubscriptionLine),
  ),

  getBillingSubscriptionInvoiceLineSections: modelled(
    { documented: "The sections." },
    (context, id, query) => listSections(subscriptions.existing(context, id).contents, query),
  ),
} satisfies Handlers;

/** Adds a subscription to the books. */
export function createSubscription(
  context: Context,
  body: CreateBillingSubscriptionBody,
): BillingSubscriptionRecord {
  const { customer_id, customer_invoice_data: data, recurring_rule: rule, mode } = body;
  const customer = existingCustomer(context, customer_id);
  const contents = createContents(context, data, {
    language: customer.billing_language,
    templateId: data.customer_invoice_template_id,
  });
  return save(context, "billingSubscriptions", {
    id: nextId(context.books, "billingSubscription"),
    customer_id,
    start: body.start,
    rule,
    ...modeFields(mode),
    payment_conditions: body.payment_conditions,
    payment_method: body.payment_method,
    label: body.label ?? null,
    stopped_at: null,
    contents,
    ...stampsNow(context),
  });
}

const modeFields = (mode: ModeInput) => ({
  mode: mode.type,
  recipients: mode.type === "email" ? (mode.email_settings.recipients ?? []) : [],
});

function updateSubscription(
  context: Context,
  id: number,
  body: UpdateBillingSubscriptionBody,
): BillingSubscriptionRecord {
  const subscription = subscriptions.existing(context, id);
  const { customer_id, customer_invoice_data: data, recurring_rule: rule, mode, label } = body;
  if (customer_id !== undefined) existingCustomer(context, customer_id);
  const { payment_conditions, payment_method } = body;
  const contents =
    data && changeContents(context, subscription.contents, data, data.customer_invoice_template_id);
  return change(context, "billingSubscriptions", subscription, {
    ...definedOnly({ customer_id, rule, label, payment_conditions, payment_method, contents }),
    ...(mode && modeFields(mode)),
    ...(body.stop === undefined ? {} : stopped(context, subscription, body.stop)),
  });
}

/** Stops a running subscription, or restarts a stopped one. */
function stopped(
  context: Context,
  subscription: BillingSubscriptionRecord,
  stop: boolean,
): Pick<BillingSubscriptionRecord, "stopped_at"> {
  const status = statusOf(context, subscription);
  if (stop && (status === "stopped" || status === "finished")) {
    refuseRule("The subscription is not running");
  }
  if (!stop && status !== "stopped") refuseRule("The subscription is not stopped");
  return { stopped_at: stop ? changedNow(context).updated_at : null };
}
