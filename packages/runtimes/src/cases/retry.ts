import { createClient, type Time, type Transport } from "centime";
import { getJournals } from "centime/journals";
import { createProduct } from "centime/products";
import { ok } from "neverthrow";
import type { Case } from "../case.ts";
import { expectEqual, expectFailure, expectValue } from "../expect.ts";
import { inProcess } from "../in-process.ts";

/** A read is sent again after a 503; a write that may have landed is not. */
export const retry: Case = {
  name: "repeats a read after a 503, and no write",
  async run() {
    const { sandbox, transport } = inProcess();
    const reading = failingOnce(transport);
    const slept: number[] = [];
    const reader = createClient({
      token: sandbox.token,
      transport: reading.transport,
      timeoutMs: false,
      time: standingStill(slept),
    });
    const journals = expectValue(await reader.send(getJournals({ limit: 5 })));
    expectEqual(journals.items.length, 5, "journals");
    expectEqual(reading.attempts(), 2, "attempts of the read");
    expectEqual(slept, [2000], "waits, in milliseconds");

    const writing = failingOnce(transport);
    const writer = createClient({ token: sandbox.token, transport: writing.transport });
    const product = { label: "Conseil", price_before_tax: "480.00", vat_rate: "FR_200" } as const;
    const failure = expectFailure(await writer.send(createProduct(product)));
    expectEqual(failure.kind, "ServerError", "the failure of the write");
    expectEqual(writing.attempts(), 1, "attempts of the write");
  },
};

function failingOnce(next: Transport): { transport: Transport; attempts(): number } {
  let attempts = 0;
  const transport: Transport = async (request, context) => {
    attempts += 1;
    if (attempts > 1) return await next(request, context);
    return ok({ status: 503, headers: { "retry-after": "2" }, body: "Service Unavailable" });
  };
  return { transport, attempts: () => attempts };
}

const standingStill = (slept: number[]): Time => ({
  now: () => 0,
  random: () => 1,
  sleep: async (milliseconds) => {
    slept.push(milliseconds);
  },
});
