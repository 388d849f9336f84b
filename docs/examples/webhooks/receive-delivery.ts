import {
  type DriftReport,
  type HeaderValue,
  type RawBody,
  verifyWebhook,
  type WebhookEvent,
  type WebhookSecret,
} from "centime/webhooks";

/** Remembers deliveries by their ids, for all processes that receive them. */
export interface DeliveryLog {
  /** Notes an id. `false` when it was noted before: looking and noting are one step, or two may pass. */
  claim(id: WebhookEvent["id"]): boolean | PromiseLike<boolean>;
  /** Forgets an id whose event could not be handled, so that a retry can. */
  release(id: WebhookEvent["id"]): unknown;
}

/** What receiving needs. */
export interface Receiver {
  /** The subscription's secret; a list, while another one replaces it. */
  readonly secret: WebhookSecret;
  readonly deliveries: DeliveryLog;
  /** Hands the event on: to a queue, to a table. The vendor waits for a few seconds only. */
  handle(event: WebhookEvent): unknown;
  /** Called with why a delivery was refused, or could not be read. */
  refused?(reason: string): void;
  /** Called with what an event has that is not of the known form. */
  drifted?(report: DriftReport): void;
  /** Milliseconds since 1970. Default: `Date.now`. */
  now?(): number;
}

/**
 * Receives a delivery and returns the status to respond with.
 *
 * 401, 403, 404 and 410 would end the subscription at once (the vendor's guide "Failures & Lifecycle"),
 * so what cannot be trusted is a 400: a wrong secret, put right in time, costs some retries and no more.
 * What is rightly signed and cannot be read is a 204, since the next try would bring the same.
 */
export async function receiveDelivery(
  rawBody: RawBody,
  signature: HeaderValue,
  receiver: Receiver,
): Promise<204 | 400 | 500> {
  const { secret, deliveries, now = Date.now } = receiver;
  const verified = await verifyWebhook(rawBody, signature, secret, {
    now: now(),
    onDrift: (report) => receiver.drifted?.(report),
  });
  if (verified.isErr()) {
    const { kind, message } = verified.error;
    receiver.refused?.(`${kind}: ${message}`);
    if (kind === "InvalidEvent") return 204;
    return kind === "InvalidArguments" || kind === "CryptoUnavailable" ? 500 : 400;
  }
  const event = verified.value;
  if (!(await deliveries.claim(event.id))) return 204;
  try {
    await receiver.handle(event);
    return 204;
  } catch {
    await deliveries.release(event.id);
    return 500;
  }
}
