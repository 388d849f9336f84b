import {
  type CreateBillingSubscriptionBody,
  createBillingSubscription,
  getBillingSubscription,
  getBillingSubscriptionInvoiceLineSections,
  getBillingSubscriptionInvoiceLines,
  getBillingSubscriptions,
  type RecurringRuleInput,
  updateBillingSubscription,
} from "@centime/core/billing-subscriptions";
import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { occurrences, progressOn } from "../src/resources/billing-subscriptions/recurrence.ts";
import { addCustomer, line } from "./invoices.ts";
import { accepted, refused } from "./send.ts";

async function addSubscription(
  sandbox: Sandbox,
  fields: Partial<CreateBillingSubscriptionBody> = {},
) {
  return await accepted(
    sandbox,
    createBillingSubscription({
      start: "2026-07-01",
      mode: { type: "finalized" },
      payment_conditions: "30_days",
      payment_method: "offline",
      label: "Hébergement",
      recurring_rule: { type: "monthly" },
      customer_id: await addCustomer(sandbox),
      customer_invoice_data: { invoice_lines: [line()] },
      ...fields,
    }),
  );
}

const DAY_MS = 86_400_000;

const subscriptions = suite("billing subscriptions");

subscriptions("say what they invoice, and when", async () => {
  const sandbox = createSandbox();
  const subscription = await addSubscription(sandbox, {
    recurring_rule: { type: "monthly", day_of_month: 31, count: 3 },
  });
  assert.equal(
    [subscription.status, subscription.next_occurrence, subscription.finish],
    ["not_started", "2026-07-31", "2026-09-30"],
  );
  assert.equal(subscription.recurring_rule.day_of_month, [31]);
  const { label, amount, currency_tax } = subscription.customer_invoice_data;
  assert.equal([label, amount, currency_tax], ["Hébergement", "120.0", "20.0"]);
  assert.equal(await accepted(sandbox, getBillingSubscription(subscription.id)), subscription);
});

subscriptions("go on with the days until they are finished", async () => {
  const sandbox = createSandbox();
  const { id } = await addSubscription(sandbox, {
    recurring_rule: { type: "weekly", day_of_week: "friday", count: 2 },
  });
  const seen: unknown[] = [];
  for (const days of [0, 2, 7]) {
    sandbox.advance(days * DAY_MS);
    const { status, prev_occurrence, next_occurrence } = await accepted(
      sandbox,
      getBillingSubscription(id),
    );
    seen.push([status, prev_occurrence, next_occurrence]);
  }
  assert.equal(seen, [
    ["not_started", null, "2026-07-03"],
    ["in_progress", "2026-07-03", "2026-07-10"],
    ["finished", "2026-07-10", null],
  ]);
});

subscriptions("stop and go on", async () => {
  const sandbox = createSandbox();
  const { id } = await addSubscription(sandbox);
  const stopped = await accepted(sandbox, updateBillingSubscription(id, { stop: true }));
  assert.equal([stopped.status, stopped.next_occurrence], ["stopped", null]);
  assert.is((await refused(sandbox, updateBillingSubscription(id, { stop: true }))).status, 422);
  const running = await accepted(sandbox, updateBillingSubscription(id, { stop: false }));
  assert.equal([running.status, running.stopped_at], ["in_progress", null]);
  assert.is((await refused(sandbox, updateBillingSubscription(id, { stop: false }))).status, 422);
});

subscriptions("change with their lines, their rule and their mode", async () => {
  const sandbox = createSandbox();
  const { id } = await addSubscription(sandbox);
  const [own] = (await accepted(sandbox, getBillingSubscriptionInvoiceLines(id))).items;
  const changed = await accepted(
    sandbox,
    updateBillingSubscription(id, {
      mode: { type: "email", email_settings: { recipients: ["compta@example.test"] } },
      recurring_rule: { type: "yearly", interval: 2 },
      customer_invoice_data: {
        special_mention: "Tarif 2026",
        invoice_line_sections: { create: [{ rank: 1, title: "Serveurs" }] },
        invoice_lines: { update: [{ id: own!.id, quantity: 2, section_rank: 1 }] },
      },
    }),
  );
  assert.equal(
    [changed.mode, changed.email_settings?.recipients, changed.next_occurrence],
    ["email", ["compta@example.test"], "2028-07-01"],
  );
  assert.is(changed.customer_invoice_data.amount, "240.0");
  const { items } = await accepted(sandbox, getBillingSubscriptionInvoiceLineSections(id));
  assert.ok(items.some(({ title }) => title === "Serveurs"));
});

subscriptions("are filtered by the status that they have today", async () => {
  const sandbox = createSandbox();
  const value = ["in_progress", "not_started", "stopped"];
  const filter = [{ field: "status", operator: "in", value }] as never;
  const { items } = await accepted(sandbox, getBillingSubscriptions({ filter }));
  assert.equal(items.map(({ status }) => status).sort(), value);
});

subscriptions.run();

const rule: fc.Arbitrary<RecurringRuleInput> = fc
  .record({
    type: fc.constantFrom("yearly", "monthly", "weekly"),
    interval: fc.integer({ min: 1, max: 6 }),
    count: fc.integer({ min: 1, max: 30 }),
    day_of_month: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ type, day_of_month, ...rest }) => ({
    ...rest,
    type,
    ...(type === "monthly" ? { day_of_month } : {}),
  })) as fc.Arbitrary<RecurringRuleInput>;

const day = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.UTC(2026, 0, 1) + days * DAY_MS).toISOString().slice(0, 10));

const rules = suite("recurring rules");

rules("have as many days as they count, in order, from the start on", () => {
  fc.assert(
    fc.property(day, rule, (start, own) => {
      const days = [...occurrences(start, own)];
      assert.is(days.length, own.count);
      assert.equal(days, [...new Set(days)].sort());
      assert.ok(days.every((each) => each >= start));
    }),
  );
});

rules("are on any day between two neighbours of their days", () => {
  fc.assert(
    fc.property(day, day, rule, (start, today, own) => {
      const days = [...occurrences(start, own)];
      assert.equal(progressOn(start, own, today), {
        previous: days.findLast((each) => each <= today) ?? null,
        next: days.find((each) => each > today) ?? null,
        finish: days.at(-1) ?? null,
      });
    }),
  );
});

rules.run();
