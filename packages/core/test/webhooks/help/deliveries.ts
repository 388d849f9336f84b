import type { Result } from "neverthrow";
import { signWebhook, type WebhookEvent } from "../../../src/webhooks/index.ts";

export const SECRET = "whsec-of-nobody";

/** When deliveries are signed: seconds since 1970. */
export const SIGNED_AT = 1_782_864_000;

/** The same moment as `verifyWebhook` takes it. */
export const NOW = SIGNED_AT * 1000;

export const EVENT: WebhookEvent = {
  id: 987_654,
  event: "customer_invoice.e_invoicing_status_updated",
  retry_count: 0,
  created: SIGNED_AT - 3,
  data: {
    context: { company_id: "company-1", firm_id: null },
    object: { id: 42, e_invoicing: { status: "accepted" } },
    previous_attributes: { e_invoicing: { status: "submitted" } },
  },
};

export const BODY = JSON.stringify(EVENT);

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The header of a body; fails the test when it cannot be signed. */
export const sign = async (
  body: string | Uint8Array,
  secret = SECRET,
  timestamp = SIGNED_AT,
): Promise<string> => successOf(await signWebhook(body, secret, { timestamp }));

/** The value of a success; fails the test otherwise. */
export function successOf<Value>(result: Result<Value, unknown>): Value {
  if (result.isOk()) return result.value;
  throw new Error(`expected a success: ${JSON.stringify(result.error)}`);
}

/** The failure as `Kind/reason`; fails the test when there is none. */
export function refusal(
  result: Result<unknown, { readonly kind: string; readonly reason: string }>,
): string {
  if (result.isErr()) return `${result.error.kind}/${result.error.reason}`;
  throw new Error("expected a failure");
}
