import type {
  BillingSubscription,
  BillingSubscriptionInvoiceLine,
  RecurringRuleInput,
} from "@centime/core/billing-subscriptions";
import { toDay } from "../../books/clock.ts";
import type { ReadOnly, Stamps } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { linkTo } from "../../http/response.ts";
import type { showLine } from "../customer-invoices/show.ts";
import type { DocumentContents } from "../sales-documents/record.ts";
import { partLinks, showAmounts, showTexts } from "../sales-documents/show.ts";
import { progressOn, showRule } from "./recurrence.ts";

/** A subscription as the books hold it: its occurrences and its status follow from the day. */
export interface BillingSubscriptionRecord
  extends Stamps,
    ReadOnly<
      Pick<BillingSubscription, "label" | "mode" | "payment_conditions" | "payment_method">
    > {
  readonly id: number;
  readonly customer_id: number;
  readonly start: string;
  readonly rule: ReadOnly<RecurringRuleInput>;
  /** The recipients of its invoices when its mode is `email`. */
  readonly recipients: readonly string[];
  readonly stopped_at: string | null;
  readonly contents: DocumentContents;
}

const progress = ({ clock }: Context, { start, rule }: BillingSubscriptionRecord) =>
  progressOn(start, rule, toDay(clock.now()));

/** The status of a subscription now. */
export function statusOf(
  context: Context,
  subscription: BillingSubscriptionRecord,
): BillingSubscription["status"] {
  if (subscription.stopped_at !== null) return "stopped";
  const { previous, next } = progress(context, subscription);
  if (next === null) return "finished";
  return previous === null ? "not_started" : "in_progress";
}

/** A subscription as the API shows it now. */
export function showSubscription(
  context: Context,
  subscription: BillingSubscriptionRecord,
): ReadOnly<BillingSubscription> {
  const { id, customer_id, mode, recipients, stopped_at, contents, label } = subscription;
  const { previous, next, finish } = progress(context, subscription);
  const { template_id } = contents;
  return {
    id,
    next_occurrence: stopped_at === null ? next : null,
    prev_occurrence: previous,
    stopped_at,
    start: subscription.start,
    finish,
    status: statusOf(context, subscription),
    mode,
    activated_at: subscription.created_at,
    payment_conditions: subscription.payment_conditions,
    payment_method: subscription.payment_method,
    label,
    email_settings: mode === "email" ? { recipients, billing_email_template: null } : null,
    recurring_rule: showRule(subscription.rule),
    customer: linkTo(context.baseUrl, "customers", customer_id),
    customer_invoice_data: {
      label,
      ...showAmountsBut(contents),
      ...showTexts(contents),
      customer_invoice_template: template_id === null ? null : { id: template_id },
      ...partLinks(context.baseUrl, "billing_subscriptions", id),
    },
    created_at: subscription.created_at,
    updated_at: subscription.updated_at,
  };
}

/** The contents of a subscription have no tax in euros. */
function showAmountsBut(contents: DocumentContents) {
  const { tax: _tax, ...amounts } = showAmounts(contents);
  return amounts;
}

/** A line of a subscription as the API shows it. */
export function showSubscriptionLine({
  substance: _substance,
  custom_fields: _fields,
  ...line
}: ReturnType<typeof showLine>): ReadOnly<BillingSubscriptionInvoiceLine> {
  return line;
}
