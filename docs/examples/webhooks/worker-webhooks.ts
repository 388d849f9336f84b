import { type WebhookEvent, webhookHandler } from "centime/webhooks";
import { type D1Like, d1Deliveries } from "centime/webhooks/d1";

/** What the Worker is bound to: a secret, a D1 database and a queue. */
export interface Env {
  readonly PENNYLANE_WEBHOOK_SECRET: string;
  readonly DB: D1Like;
  readonly EVENTS: { send(event: WebhookEvent): Promise<unknown> };
}

/** The Worker: `export default pennylaneWebhooks`. */
export const pennylaneWebhooks = {
  fetch(
    request: Request,
    env: Env,
    context: { waitUntil(promise: Promise<unknown>): void },
  ): Promise<Response> {
    const receive = webhookHandler({
      secret: env.PENNYLANE_WEBHOOK_SECRET,
      deliveries: d1Deliveries(env.DB),
      handle: (event) => env.EVENTS.send(event),
      waitUntil: (promise) => context.waitUntil(promise),
    });
    return receive(request);
  },
};
