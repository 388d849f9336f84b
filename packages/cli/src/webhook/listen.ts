import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  type DeliveryOutcome,
  memoryDeliveries,
  nodeWebhookHandler,
  type WebhookEvent,
} from "centime/webhooks";
import { printableJson, printableLine } from "../output/printable.ts";
import type { Shell } from "../shell.ts";
import { usageError } from "../status.ts";
import { askSecret, canAsk } from "../token/prompt.ts";

/** The options of `centime webhook listen`. */
export interface ListenFlags {
  readonly port: number;
  readonly count?: number;
}

/** Serves until the process is told to end, so many events have come, or nobody reads what is printed. */
export async function listen(
  shell: Shell,
  { port, count = Number.POSITIVE_INFINITY }: ListenFlags,
): Promise<void> {
  const secret = await findSecrets(shell);
  const ending = new AbortController();
  let events = 0;
  const handle = async (event: WebhookEvent) => {
    try {
      await shell.output.write(`${printableJson(event)}\n`);
    } catch (thrown) {
      ending.abort();
      throw thrown;
    }
    events += 1;
  };
  const onOutcome = (outcome: DeliveryOutcome) => {
    void shell.errors.write(`${textOf(outcome)}\n`).catch(() => {});
    if (events >= count) ending.abort();
  };
  const deliveries = memoryDeliveries();
  const server = createServer(nodeWebhookHandler({ secret, deliveries, handle, onOutcome }));
  const stop = () => ending.abort();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    const ended = once(ending.signal, "abort");
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    const { port: bound } = server.address() as AddressInfo;
    await shell.errors.write(`Listening at http://127.0.0.1:${bound}/ until Ctrl-C\n`);
    await ended;
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
  }
}

async function findSecrets(shell: Shell): Promise<readonly string[]> {
  const named = shell.env["PENNYLANE_WEBHOOK_SECRET"];
  if (named) return named.split(",").map((secret) => secret.trim());
  if (canAsk(shell)) return [await askSecret(shell, "Webhook secret: ")];
  throw usageError("there is no secret: set PENNYLANE_WEBHOOK_SECRET to the subscription's");
}

/** `200 handled dms_file.created 42`; of one that is refused, why. */
function textOf(outcome: DeliveryOutcome): string {
  const { kind, status } = outcome;
  if (kind === "refused") return printableLine(`${status} refused: ${outcome.message}`);
  return printableLine([status, kind, outcome.event, outcome.id].filter(Boolean).join(" "));
}
