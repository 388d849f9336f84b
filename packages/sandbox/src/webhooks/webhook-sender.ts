import { signWebhook, type WebhookData, type WebhookEventName } from "@centime/core/webhooks";
import type { Clock } from "../books/clock.ts";
import { backoffMs, verdictOn } from "./delivery.ts";

/** What happened. */
export interface WebhookOccurrence {
  readonly event: WebhookEventName | (string & {});
  readonly object: WebhookData["object"];
  readonly previous_attributes?: WebhookData["previous_attributes"];
}

/** Takes a delivery as an HTTP server would: the handler under test, or a `fetch` to it. */
export type WebhookReceiver = (request: Request) => Response | Promise<Response>;

/** How a delivery went. */
export interface WebhookOutcome {
  /** The delivery's, the same in all its attempts. */
  readonly id: number;
  readonly delivered: boolean;
  /** The status of each attempt; `undefined` where the receiver threw. */
  readonly statuses: readonly (number | undefined)[];
  /** Why the vendor would disable the subscription now. */
  readonly disabled?: "permanent_error" | "repeated_failure";
}

/** Delivers events of one subscription. */
export interface WebhookSender {
  /** The subscription's secret. */
  readonly secret: string;
  /**
   * Delivers an event, signed, and again until it is accepted or given up. Does not wait between the
   * attempts: it moves the sandbox's time on.
   */
  deliver(event: WebhookOccurrence, to: WebhookReceiver): Promise<WebhookOutcome>;
}

/** What a sender needs. */
export interface WebhookSenderParts {
  readonly secret: string;
  readonly clock: Pick<Clock, "now" | "advance">;
  /** Default: 5. */
  readonly maxRetries?: number | undefined;
}

const URL_OF_NOBODY = "https://receiver.example.test/webhooks";
const FIRST_ID = 987_654;

/** Makes a sender. Ids count up. */
export function createWebhookSender(parts: WebhookSenderParts): WebhookSender {
  const { secret, clock, maxRetries = 5 } = parts;
  let lastId = FIRST_ID;

  return {
    secret,
    async deliver({ event, ...data }, to) {
      lastId += 1;
      const id = lastId;
      const created = Math.floor(clock.now() / 1000);
      const statuses: (number | undefined)[] = [];
      for (let retry_count = 0; retry_count <= maxRetries; retry_count++) {
        const context = { company_id: "company-of-the-sandbox", firm_id: null };
        const body = JSON.stringify({
          id,
          event,
          retry_count,
          created,
          data: { context, ...data },
        });
        const status = await send(to, await signed(body, secret, clock.now()));
        statuses.push(status);
        const verdict = verdictOn(status);
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

async function signed(body: string, secret: string, now: number): Promise<Request> {
  const signature = await signWebhook(body, secret, { timestamp: now / 1000 });
  if (signature.isErr()) throw new Error(signature.error.message);
  return new Request(URL_OF_NOBODY, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "user-agent": "Pennylane-Webhooks",
      "x-pennylane-signature": signature.value,
    },
    body,
  });
}

async function send(to: WebhookReceiver, request: Request): Promise<number | undefined> {
  try {
    return (await to(request)).status;
  } catch {
    return undefined;
  }
}
