import type { WebhookEventName } from "@centime/core/webhooks";
import type { TableName } from "../books/books.ts";
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

/** The event of a row that is added to a table. */
const ADDED: Partial<Readonly<Record<TableName, WebhookEventName>>> = {
  dmsFiles: "dms_file.created",
};

/** Notes what the subscriptions are to be sent because of a write. */
export function recordOccurrences(context: Context, { table, before, after }: Write): void {
  const event = before === undefined ? ADDED[table] : undefined;
  if (event !== undefined && after !== undefined) occur(context, event, after.id);
}

/** Notes an event for every subscription to it that is enabled. */
export function occur(context: Context, event: WebhookEventName, id: number): void {
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
