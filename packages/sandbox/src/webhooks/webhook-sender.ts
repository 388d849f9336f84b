import { signWebhook, type WebhookData, type WebhookEventName } from "@centime/core/webhooks";
import type { Clock } from "../books/clock.ts";
import { change, stampsNow } from "../books/records.ts";
import type { Context } from "../context.ts";

/** An event to deliver. */
export interface WebhookOccurrence {
  readonly event: WebhookEventName | (string & {});
  readonly object: WebhookData["object"];
  readonly previous_attributes?: WebhookData["previous_attributes"];
}

/** The handler under test, or a `fetch` to its server. */
export type WebhookReceiver = (request: Request) => Response | Promise<Response>;

/** What happened to a delivery. */
export interface WebhookOutcome {
  /** The same in all attempts. */
  readonly id: number;
  readonly delivered: boolean;
  /** The status of each attempt; `undefined` where there was none: the receiver threw. */
  readonly statuses: readonly (number | undefined)[];
  /** Why the vendor would disable the subscription now. */
  readonly disabled?: "permanent_error" | "repeated_failure";
}

/** Delivers events: of your own choice, or those that subscriptions are owed. */
export interface WebhookSender {
  /** The secret of events of your own choice; each subscription has its own. */
  readonly secret: string;
  /**
   * Delivers a signed event, repeatedly until it is accepted or given up. Does not wait between the
   * attempts: it moves the sandbox's time on.
   */
  deliver(event: WebhookOccurrence, to: WebhookReceiver): Promise<WebhookOutcome>;
  /**
   * Delivers what the subscriptions have still to be sent, each signed with its subscription's secret and
   * addressed to its `callback_url`: the receiver may be `fetch`. A subscription whose receiver is gone,
   * or fails for good, is disabled.
   */
  deliverPending(to: WebhookReceiver): Promise<readonly WebhookOutcome[]>;
}

/** What a sender needs. */
export interface WebhookSenderParts {
  readonly secret: string;
  readonly clock: Pick<Clock, "now" | "advance">;
  /** The context of now. */
  createContext(): Context;
}

const RECEIVER_URL = "https://receiver.example.test/webhooks";
const CONTEXT = { company_id: "company-of-the-sandbox", firm_id: null };
const FIRST_ID = 987_654;
const MAX_RETRIES = 5;

/** A sender, whose ids count up. */
export function createWebhookSender({
  secret,
  clock,
  createContext,
}: WebhookSenderParts): WebhookSender {
  let lastId = FIRST_ID;
  return {
    secret,
    async deliver({ event, ...occurrence }, to) {
      lastId += 1;
      const created = Math.floor(clock.now() / 1000);
      const payload = { id: lastId, event, created, data: { context: CONTEXT, ...occurrence } };
      return await deliverTo({ to, url: RECEIVER_URL, secret, clock }, payload);
    },
    async deliverPending(to) {
      const context = createContext();
      const pending = context.books.webhookDeliveries.splice(0);
      const outcomes: WebhookOutcome[] = [];
      for (const { subscription_id, object, ...rest } of pending) {
        const subscription = context.books.webhookSubscriptions.get(subscription_id);
        if (subscription === undefined || !subscription.enabled) continue;
        const { secret: own, callback_url: url } = subscription;
        const payload = { ...rest, data: { context: CONTEXT, object } };
        const outcome = await deliverTo({ to, url, secret: own, clock }, payload);
        recordOutcome(context, subscription_id, outcome);
        outcomes.push(outcome);
      }
      return outcomes;
    },
  };
}

/** Where a delivery goes, and how it is signed. */
interface Destination {
  readonly to: WebhookReceiver;
  readonly url: string;
  readonly secret: string;
  readonly clock: Pick<Clock, "now" | "advance">;
}

/** Sends a payload until it is accepted or given up; the sandbox's time moves on between the attempts. */
async function deliverTo(
  destination: Destination,
  { id, event, ...rest }: { readonly id: number; readonly event: string },
): Promise<WebhookOutcome> {
  const statuses: (number | undefined)[] = [];
  for (let retry_count = 0; retry_count <= MAX_RETRIES; retry_count++) {
    const status = await send(destination, { id, event, retry_count, ...rest });
    statuses.push(status);
    const verdict = toVerdict(status);
    if (verdict === "accepted") return { id, delivered: true, statuses };
    if (verdict === "disable") {
      return { id, delivered: false, statuses, disabled: "permanent_error" };
    }
    destination.clock.advance(backoffMs(retry_count));
  }
  return { id, delivered: false, statuses, disabled: "repeated_failure" };
}

/** Notes in a subscription how a delivery ended. */
function recordOutcome(
  context: Context,
  id: number,
  { delivered, statuses, disabled }: WebhookOutcome,
): void {
  // The receiver may have deleted it.
  const subscription = context.books.webhookSubscriptions.get(id);
  if (subscription === undefined) return;
  const failures = delivered ? statuses.length - 1 : statuses.length;
  const { updated_at: now } = stampsNow(context);
  const failure =
    failures === 0
      ? {}
      : { last_failure_at: now, last_failure_status: statuses[failures - 1] ?? null };
  change(context, "webhookSubscriptions", subscription, {
    ...failure,
    consecutive_failures: delivered ? 0 : subscription.consecutive_failures + failures,
    ...(disabled === undefined
      ? {}
      : { enabled: false, disabled_at: now, disabled_reason: disabled }),
  });
}

/** Sends a signed payload; `undefined` where it cannot be signed, or the receiver throws. */
async function send(
  { to, url, secret, clock }: Destination,
  payload: object,
): Promise<number | undefined> {
  try {
    const body = JSON.stringify(payload);
    const signature = await signWebhook(body, secret, { timestamp: clock.now() / 1000 });
    if (signature.isErr()) return undefined;
    const headers = {
      "content-type": "application/json",
      "user-agent": "Pennylane-Webhooks",
      "x-pennylane-signature": signature.value,
    };
    return (await to(new Request(url, { method: "POST", headers, body }))).status;
  } catch {
    return undefined;
  }
}

type Verdict = "accepted" | "retry" | "disable";

/** These statuses end a subscription at once: the receiver is gone or does not trust the sender. */
const PERMANENT = new Set([401, 403, 404, 410]);

/** What follows a response; `undefined`: there was none. */
function toVerdict(status: number | undefined): Verdict {
  if (status === undefined) return "retry";
  if (status >= 200 && status < 300) return "accepted";
  return PERMANENT.has(status) ? "disable" : "retry";
}

/** How long to wait before a retry, in milliseconds: longer each time. */
const backoffMs = (retryCount: number): number => 60_000 * 2 ** retryCount;
