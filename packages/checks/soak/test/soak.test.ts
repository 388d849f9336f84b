import { createSandbox } from "@centime/sandbox";
import { suite } from "@centime/test-kit";
import { createClient, fetchTransport } from "centime";
import * as assert from "uvu/assert";
import { createRandom, drawer } from "../jobs.ts";
import { addFaults, createdTwice, soak } from "../soak.ts";

const soaking = suite("soak", { limitMs: 60_000 });

soaking("ends without exceptions, double invoices or requests over the limit", async () => {
  const report = await soak({ calls: 400, seconds: 30, seed: 7, concurrency: 20 });
  assert.is(report.calls, 400);
  assert.ok(report.retries > 0, "nothing went wrong");
  assert.is(report.exceptions, 0);
  assert.is(report.createdTwice, 0);
  assert.is(report.overLimit, 0);
});

soaking("draws the same jobs and faults for the same seed", () => {
  const numbers = (seed: number) => Array.from({ length: 20 }, createRandom(seed));
  assert.equal(numbers(3), numbers(3));
  assert.not.equal(numbers(3), numbers(4));
});

soaking("finds an invoice that was created twice", async () => {
  const sandbox = createSandbox();
  const customer = [...sandbox.books().customers.keys()][0] ?? 0;
  const client = createClient({
    token: sandbox.token,
    transport: fetchTransport({ fetch: (input, init) => sandbox.fetch(new Request(input, init)) }),
  });
  const createInvoice = drawer(customer, () => 0.999)();
  await createInvoice(client, 1);
  assert.is(createdTwice(sandbox), 0);
  await createInvoice(client, 1);
  assert.is(createdTwice(sandbox), 1);
});

soaking("counts the 429s that are faults", async () => {
  const sandbox = createSandbox();
  const deliberate429s = addFaults(sandbox, () => 0);
  await sandbox.fetch(new Request("https://app.example.test/api/external/v2/journals"));
  assert.is(deliberate429s(), 1);
});

soaking.run();
