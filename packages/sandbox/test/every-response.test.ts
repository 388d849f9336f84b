import type { Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { createWebhookSubscription } from "@centime/core/webhook-subscriptions";
import { pathValues, suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { answeredOperations, createSandbox } from "../src/index.ts";
import { accepted, send } from "./send.ts";

const sandbox = createSandbox({ rateLimit: "off" });

/** Paths under which records are read that are listed elsewhere. */
const LISTED_ELSEWHERE: Readonly<Record<string, string>> = {
  company_customers: "customers",
  individual_customers: "customers",
};

/** What the size of a page is called: the Firm API lists a few things by page number. */
const pageSizeOf = (path: string): string =>
  /firm\/v1\/companies(\/[^/]+\/(fiscal_years|trial_balance))?$/.test(path) ? "per_page" : "limit";

/** The ids of what is listed under a path, of the kind that the path is of. */
async function listIds(path: string): Promise<readonly number[]> {
  const name = path.split("/").at(-1) ?? "";
  const list = path.replace(/[^/]+$/, LISTED_ELSEWHERE[name] ?? name);
  const response = await send(sandbox, "GET", `${list}?${pageSizeOf(list)}=100`);
  const { items = [] } = (await response.json()) as {
    items?: { id: number; customer_type?: string }[];
  };
  const [kind = ""] = name.split("_customers");
  return items
    .filter(({ customer_type }) => list === path || customer_type === kind)
    .map(({ id }) => id);
}

/** Reads of what no operation lists: their own tests create it. */
const UNLISTED = [
  "getAnalyticalGeneralLedgerExport",
  "getFecExport",
  "getFirmAnalyticalGeneralLedgerExport",
  "getFirmFecExport",
  "getGeneralLedgerExport",
];

/** What a query must have. */
const PERIOD = { period_start: "2026-01-01", period_end: "2026-12-31" };
const REQUIRED: Readonly<Record<string, object>> = {
  getFirmTrialBalance: PERIOD,
  getTrialBalance: PERIOD,
};

await accepted(
  sandbox,
  createWebhookSubscription({
    callback_url: "https://receiver.example.test",
    events: ["dms_file.created"],
  }),
);

const reads = Object.values<Operation<unknown, unknown>>(catalogue).filter(
  ({ info }) =>
    info.method === "GET" &&
    answeredOperations.includes(info.name) &&
    !UNLISTED.includes(info.name),
);

const everyResponse = suite("every response", { limitMs: 60_000 });

for (const operation of reads) {
  const { name, path, paginated } = operation.info;
  everyResponse(`of ${name} is what the contract says, and nothing else`, async () => {
    const paths = await pathValues(path, listIds);
    assert.ok(paths.length > 0);
    for (const values of paths) {
      const query = paginated ? { [pageSizeOf(path)]: 100, ...REQUIRED[name] } : undefined;
      await accepted(sandbox, operation.describe({ path: values, query }));
    }
  });
}

everyResponse.run();
