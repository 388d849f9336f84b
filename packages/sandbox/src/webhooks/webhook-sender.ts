import { signWebhook, type WebhookData, type WebhookEventName } from "@centime/core/webhooks";
import type { Clock } from "../books/clock.ts";

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

/** Delivers events of one subscription. */
export interface WebhookSender {
  /** The subscription's secret. */
  readonly secret: string;
  /**
   * Delivers a signed event, repeatedly until it is accepted or given up. Does not wait between the
   * attempts: it moves the sandbox's time on.
   */
  deliver(event: WebhookOccurrence, to: WebhookReceiver): Promise<WebhookOutcome>;
}

/** What a sender needs. */
export interface WebhookSenderParts {
  readonly secret: string;
  readonly clock: Pick<Clock, "now" | "advance">;
}

const RECEIVER_URL = "https://receiver.example.test/webhooks";
const CONTEXT = { company_id: "company-of-the-sandbox", firm_id: null };
const FIRST_ID = 987_654;
const MAX_RETRIES = 5;

/** A sender, whose ids count up. */
export function createWebhookSender({ secret, clock }: WebhookSenderParts): WebhookSender {
  let lastId = FIRST_ID;
  return {
    secret,
    async deliver({ event, ...occurrence }, to) {
      lastId += 1;
      const id = lastId;
      const created = Math.floor(clock.now() / 1000);
      const data = { context: CONTEXT, ...occurrence };
      const statuses: (number | undefined)[] = [];
      for (let retry_count = 0; retry_count <= MAX_RETRIES; retry_count++) {
        const status = await send(to, { id, event, retry_count, created, data }, secret, clock);
        statuses.push(status);
        const verdict = toVerdict(status);
        if (verdict === "accepted") return { id, delivered: true, statuses };
        if (verdict === "disable") {
          return { id, delivered: false, statuses, disabled: "permanent_error" };
        }
        clock.advance(backoffMs(retry_count));
      }
      return { id, delivered: false, statuses, disabled: "repeated_failure" };
    },
  };
}

/** Sends a signed payload; `undefined` where it cannot be signed, or the receiver throws. */
async function send(
  to: WebhookReceiver,
  payload: object,
  secret: string,
  clock: Pick<Clock, "now">,
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
    const request = new Request(RECEIVER_URL, { method: "POST", headers, body });
    return (await to(request)).status;
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
