import { createClient } from "centime";
import { Redis } from "ioredis";
import { redisRateLimiter } from "../../src/index.ts";

/** What the process is told to do. */
export interface SendingOptions {
  readonly baseUrl: string;
  readonly token: string;
  readonly port: number;
  readonly calls: number;
  readonly budget: {
    readonly requests: number;
    readonly windowMs: number;
    readonly leaseMs: number;
  };
}

// Sends calls at once through a limiter in Redis, each until it succeeds, and says so each time.

const { baseUrl, token, port, calls, budget }: SendingOptions = JSON.parse(process.argv[2] ?? "");
const redis = new Redis({ host: "127.0.0.1", port, maxRetriesPerRequest: 1 });
redis.on("error", () => undefined);
const rateLimit = redisRateLimiter({ redis, key: "company-1", whenDown: "closed", budget });
const pennylane = createClient({ token, baseUrl, rateLimit });

async function sendUntilDone(): Promise<void> {
  for (;;) {
    const sent = await pennylane.journals.getJournals({ limit: 1 });
    if (sent.isOk()) return void process.send?.({ done: 1 });
    // While Redis is down, nothing is sent; anything else is a fault.
    if (sent.error.kind === "TransportFailure") continue;
    return void process.send?.({ failed: sent.error.message });
  }
}

process.once("disconnect", () => process.exit());
await Promise.all(Array.from({ length: calls }, sendUntilDone));
redis.disconnect();
process.disconnect?.();
