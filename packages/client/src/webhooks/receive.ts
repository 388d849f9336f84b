import {
  type HeaderValue,
  type RawBody,
  verifyWebhook,
  type WebhookEvent,
  type WebhookFailure,
} from "@centime/core/webhooks";
import { err, ok, type Result } from "neverthrow";
import { type RawDelivery, refuse } from "./body.ts";
import {
  type CheckedReceiver,
  checkReceiver,
  type DeliveryOutcome,
  type KnownDelivery,
  type Receiver,
  type RefusedDelivery,
} from "./receiver.ts";

/**
 * Receives a delivery: verifies it, hands its event on unless that was done before, and resolves to the
 * outcome, with the status to respond with. Never rejects. `webhookHandler` and `nodeWebhookHandler` read the
 * request and respond; this is for servers that have the raw body at hand, such as a Lambda function.
 *
 * 401, 403, 404 and 410 would end the subscription at once (the vendor's guide "Failures & Lifecycle"),
 * so what cannot be trusted is a 400: a wrong secret, put right in time, costs some retries and no more.
 *
 * @example
 * ```ts
 * const { status } = await receiveDelivery(body, headers["x-pennylane-signature"], receiver);
 * ```
 */
export const receiveDelivery = (
  rawBody: RawBody,
  signature: HeaderValue,
  receiver: Receiver,
): Promise<DeliveryOutcome> =>
  receiveFrom(checkReceiver(receiver), async () => ok({ rawBody, signature }));

/** Reads a delivery of at most so many bytes. */
type Read = (maxBytes: number) => PromiseLike<Result<RawDelivery, RefusedDelivery>>;

/** Receives a delivery that is still to be read, within the receiver's time. Never rejects. */
export async function receiveFrom(
  checked: ReturnType<typeof checkReceiver>,
  read: Read,
): Promise<DeliveryOutcome> {
  if (checked.isErr()) return reported(checked.error, refusalOf(checked.error.failure));
  const receiver = checked.value;
  const progress: Progress = { step: "read" };
  const received = attempt(() => receive(receiver, read, progress)).then((ended) =>
    ended.isOk() ? ended.value : failed(progress, ended.error),
  );
  const outcome = await inTime(receiver, received, progress);
  if (outcome.kind === "slow") {
    const late = received.then((ended) => reported(receiver, ended));
    await attempt(() => receiver.waitUntil?.(late));
  }
  return reported(receiver, outcome);
}

/** How far a delivery has come, for who does not wait until it has ended. */
interface Progress {
  step: "read" | "claim" | "handle";
  delivery?: { readonly id: WebhookEvent["id"]; readonly event: string };
}

async function receive(
  receiver: CheckedReceiver,
  read: Read,
  progress: Progress,
): Promise<DeliveryOutcome> {
  const raw = (await attempt(() => read(receiver.maxBytes))).unwrapOr(CUT_OFF);
  if (raw.isErr()) return raw.error;
  const { rawBody, signature } = raw.value;
  const { secret, toleranceMs, onDrift } = receiver;
  const options = { now: receiver.time.now(), toleranceMs, onDrift };
  const verified = await verifyWebhook(rawBody, signature, secret, options);
  if (verified.isErr()) return refusalOf(verified.error);
  return handOn(receiver, verified.value, progress);
}

const CUT_OFF = /* @__PURE__ */ refuse(400, "the body could not be read to its end");

async function handOn(
  { deliveries, handle }: CheckedReceiver,
  event: WebhookEvent,
  progress: Progress,
): Promise<DeliveryOutcome> {
  const delivery = { id: event.id, event: event.event };
  const known = (kind: KnownDelivery["kind"], status: 200 | 503 = 200) =>
    ({ kind, status, ...delivery }) as const;
  Object.assign(progress, { step: "claim", delivery });
  const claimed = await attempt(() => deliveries.claim(event.id));
  if (claimed.isErr()) return failed(progress, claimed.error);
  if (claimed.value === "done") return known("duplicate");
  if (claimed.value === "running") return known("running", 503);
  if (claimed.value !== "claimed") return failed(progress, new TypeError(NO_CLAIM));
  progress.step = "handle";
  const handled = await attempt(() => handle(event));
  if (handled.isOk()) {
    // What cannot be noted may come again once its claim lapses: at least once is what was promised.
    await attempt(() => deliveries.finish?.(event.id));
    return known("handled");
  }
  await attempt(() => deliveries.release(event.id));
  return failed(progress, handled.error);
}

const NO_CLAIM = 'claim returned none of "claimed", "running" and "done"';

const failed = ({ step, delivery }: Progress, cause: unknown): DeliveryOutcome => ({
  kind: "failed",
  status: step === "claim" ? 503 : 500,
  step,
  ...delivery,
  cause,
});

async function inTime(
  { timeoutMs, time }: CheckedReceiver,
  received: Promise<DeliveryOutcome>,
  progress: Progress,
): Promise<DeliveryOutcome> {
  if (timeoutMs === false) return received;
  const ended = new AbortController();
  const slow = (): DeliveryOutcome => {
    const { step, delivery } = progress;
    return { kind: "slow", status: 503, step, ...delivery };
  };
  const late = attempt(() => time.sleep(timeoutMs, ended.signal)).then(slow);
  const outcome = await Promise.race([received, late]);
  ended.abort();
  return outcome;
}

function refusalOf(failure: WebhookFailure): RefusedDelivery {
  const { kind, message } = failure;
  return { kind: "refused", status: STATUS[kind] ?? 400, message, failure };
}

/** Of what is not the sender's: an event that is none comes the same again, and our mistakes are ours. */
const STATUS: Readonly<Partial<Record<WebhookFailure["kind"], 200 | 500>>> = {
  InvalidEvent: 200,
  InvalidArguments: 500,
  CryptoUnavailable: 500,
};

/** A listener's mistake must not turn an event into a failure. */
function reported(
  { onOutcome }: Pick<Receiver, "onOutcome">,
  outcome: DeliveryOutcome,
): DeliveryOutcome {
  void attempt(() => onOutcome?.(outcome));
  return outcome;
}

/** Runs third-party code. Never rejects. */
async function attempt<Value>(
  run: () => Value | PromiseLike<Value>,
): Promise<Result<Value, unknown>> {
  try {
    return ok(await run());
  } catch (cause) {
    return err(cause);
  }
}
