import { spawn } from "node:child_process";
import { once } from "node:events";
import { execPath } from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createSandbox, type Sandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { suite, temporaryFolder } from "@centime/test-kit";
import type { Client } from "centime";
import { createCustomerInvoice, deleteCustomerInvoice } from "centime/customer-invoices";
import { createCompanyCustomer, getCustomers } from "centime/customers";
import * as assert from "uvu/assert";
import { openDatabase } from "../src/index.ts";
import { assertTrue, clientOf } from "./help/books.ts";
import { withPostgres } from "./help/postgres.ts";

const killed = suite("a copy whose process is killed again and again", { limitMs: 280_000 });

const MAIN = fileURLToPath(new URL("../../dist/bundle/bin/main.js", import.meta.url));

/** Runs the command; ends it with SIGKILL after a while, if it has not ended before. Returns its status. */
async function runCommand(
  sandbox: Sandbox,
  url: string,
  to: string,
  killAfterMs?: number,
): Promise<number | "killed"> {
  const child = spawn(execPath, [MAIN, "--to", to, "--with", "lines"], {
    env: { PENNYLANE_TOKEN: sandbox.token, PENNYLANE_BASE_URL: url },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const exited = once(child, "close");
  if (killAfterMs !== undefined) {
    await Promise.race([exited, sleep(killAfterMs)]);
    child.kill("SIGKILL");
  }
  const [status] = await exited;
  if (typeof status === "number" && status !== 0) throw new Error(said);
  return typeof status === "number" ? status : "killed";
}

/** Random enough, and the same in each run. */
const killTimes = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => 250 + ((index * 7919) % 1000));

/** A change of the books between two kills. */
async function changeBooks(client: Client, round: number, drafts: number[]): Promise<void> {
  const created = await client.send(
    createCompanyCustomer({
      name: `Company ${round}`,
      billing_address: {
        address: "1 rue de la Paix",
        postal_code: "75002",
        city: "Paris",
        country_alpha2: "FR",
      },
    }),
  );
  created._unsafeUnwrap();
  const [customer] = (await client.send(getCustomers({ limit: 1 })))._unsafeUnwrap().items;
  const invoice = await client.send(
    createCustomerInvoice({
      customer_id: customer?.id ?? 0,
      date: "2026-11-02",
      deadline: "2026-12-02",
      draft: true,
      invoice_lines: [
        {
          label: "Advice",
          quantity: 1,
          unit: "hour",
          raw_currency_unit_price: "100.00",
          vat_rate: "FR_200",
        },
      ],
    }),
  );
  drafts.push(invoice._unsafeUnwrap().id);
  const old = round % 2 === 0 ? drafts.shift() : undefined;
  if (old !== undefined) (await client.send(deleteCustomerInvoice(old)))._unsafeUnwrap();
}

async function killOften(to: string, kills: number): Promise<void> {
  const sandbox = createSandbox({ seed: 42, now: () => new Date(), rateLimit: "off" });
  const client = clientOf(sandbox);
  const server = (await serve(sandbox))._unsafeUnwrap();
  const drafts: number[] = [];
  let ended = 0;
  try {
    for (const [round, afterMs] of killTimes(kills).entries()) {
      if ((await runCommand(sandbox, server.url, to, afterMs)) === "killed") ended += 1;
      if (round % 5 === 0) await changeBooks(client, round, drafts);
    }
    assert.ok(ended > kills / 2, `${ended} of ${kills} were killed`);
    sandbox.advance(5000);
    assert.is(await runCommand(sandbox, server.url, to), 0);
    const copy = (await openDatabase(to))._unsafeUnwrap();
    try {
      await assertTrue(client, copy.db);
    } finally {
      await copy.close();
    }
  } finally {
    await server.close();
  }
}

killed("50 times is true in Postgres", () => withPostgres((url) => killOften(url, 50)));

killed("a few times is true in a folder", () => killOften(temporaryFolder(), 6));

killed.run();
