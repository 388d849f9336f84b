import type { WebhookEventName } from "../resources/enumerations.ts";
import type { Open } from "../schema.ts";

export type { WebhookEventName };

/**
 * What a webhook delivers.
 *
 * Deliveries come at least once and in any order: deduplicate by `id`, order by `created`. Events that
 * are newer than this package pass through with their own name; keys that it does not know stay.
 */
export interface WebhookEvent {
  /** The delivery's, the same whenever it is retried. */
  readonly id: number;
  readonly event: Open<WebhookEventName>;
  /** How often this delivery was tried before: 0 for the first time. */
  readonly retry_count: number;
  /** When it happened, in seconds since 1970. */
  readonly created: number;
  readonly data: WebhookData;
}

/** What happened, and to what. */
export interface WebhookData {
  readonly context: WebhookContext;
  /** What the event is about. The contract does not describe it, so it is handed out as it came. */
  readonly object: Readonly<Record<string, unknown>>;
  /** The former values of what changed; events that tell of no change have none. */
  readonly previous_attributes?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Whose event it is, by public ids. */
export interface WebhookContext {
  readonly company_id?: string | null | undefined;
  readonly firm_id?: string | null | undefined;
  readonly [key: string]: unknown;
}
