import type { WebhookEventName } from "@centime/core/webhooks";
import { nextFollowUpId } from "../books/numbering.ts";
import type { Write } from "../books/records.ts";
import type { Context } from "../context.ts";

/** An event that a subscription is to be sent. */
export interface WebhookDelivery {
  readonly id: number;
  readonly subscription_id: number;
  readonly event: WebhookEventName;
  readonly object: { readonly id: number };
  /** In seconds since 1970. */
  readonly created: number;
}

/** Notes what the subscriptions are to be sent because of a write. */
export function recordOccurrences(context: Context, write: Write): void {
  const event = eventOf(write);
  if (event !== undefined && write.after !== undefined) occur(context, event, write.after.id);
}

/** A record that may be an electronic invoice: one that came, or one that was sent to the platform. */
interface MaybeElectronic {
  readonly e_invoicing?: object | null;
  readonly pa_flow_id?: string | null;
}

function eventOf({ table, before, after }: Write): WebhookEventName | undefined {
  const { e_invoicing = null, pa_flow_id = null } = (after ?? {}) as MaybeElectronic;
  switch (table) {
    case "dmsFiles":
      return before === undefined ? "dms_file.created" : undefined;
    case "supplierInvoices":
      return before === undefined && e_invoicing !== null
        ? "supplier_invoice.e_invoicing_received"
        : undefined;
    case "invoices": {
      const { pa_flow_id: earlier = null } = (before ?? {}) as MaybeElectronic;
      return pa_flow_id !== null && pa_flow_id !== earlier
        ? "customer_invoice.e_invoicing_status_updated"
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Notes an event for every subscription to it that is enabled. */
function occur(context: Context, event: WebhookEventName, id: number): void {
  const { books, clock } = context;
  for (const { id: subscription_id, enabled, events } of books.webhookSubscriptions.values()) {
    if (!enabled || !events.includes(event)) continue;
    books.webhookDeliveries.push({
      id: nextFollowUpId(books, "webhookDelivery"),
      subscription_id,
      event,
      object: { id },
      created: Math.floor(clock.now() / 1000),
    });
  }
}
