import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { resources } from "../src/catalogue/resources.ts";
import { jsonLines, runCli, type Served, serveSandbox } from "./run-cli.ts";

const get = suite("centime get");

let served: Served;

get.before(async () => {
  served = await serveSandbox();
});

get.after(() => served.close());

const run = (args: readonly string[], terminal?: "all" | "errors") =>
  runCli(["get", ...args], { env: served.env, ...(terminal && { terminal }) });

const idOf = (row: Readonly<Record<string, unknown>>) => row["id"];

get("prints lines of JSON into a pipe, filtered and sorted", async () => {
  const { status, output, errors } = await run(
    "customer-invoices --filter draft=false --filter date>=2026-03-01 --sort -date --limit 7".split(
      " ",
    ),
  );
  const invoices = jsonLines(output);
  assert.is(status, 0);
  assert.is(errors, "");
  assert.is(invoices.length, 7);
  assert.ok(invoices.every(({ draft, date }) => draft === false && String(date) >= "2026-03-01"));
  const dates = invoices.map(({ date }) => String(date));
  assert.equal(dates, dates.toSorted().toReversed());
});

get("reads as many pages as --limit or --all ask for", async () => {
  const all = jsonLines((await run(["customer-invoices", "--all"])).output);
  const some = jsonLines((await run(["customer-invoices", "--limit", "23"])).output);
  const usual = jsonLines((await run(["customer-invoices"])).output);
  const many = await serveSandbox({ scale: 4 });
  const { output } = await runCli(["get", "customer-invoices", "--limit", "130"], many);
  await many.close();
  assert.ok(all.length > 23);
  assert.equal(some.map(idOf), all.slice(0, 23).map(idOf));
  assert.equal(usual.map(idOf), all.slice(0, 20).map(idOf));
  assert.is(jsonLines(output).length, 130);
});

const LINE_CLEARED = "\r\u001b[K";

get("says how far a long list is, where its output is not seen, and clears that line", async () => {
  const many = await serveSandbox({ scale: 4 });
  const args = ["get", "customer-invoices", "--all"];
  const piped = await runCli(args, { env: many.env, terminal: "errors" });
  const total = jsonLines(piped.output).length;
  const said = Array.from(
    { length: Math.ceil(total / 100) },
    (_, page) => `${Math.min((page + 1) * 100, total)} read`,
  );
  assert.ok(said.length > 2);
  assert.is(piped.errors, `${LINE_CLEARED}${said.join(LINE_CLEARED)}${LINE_CLEARED}`);
  assert.is((await runCli(args, { env: many.env, terminal: "all" })).errors, "");
  assert.is((await runCli(args, many)).errors, "");
  await many.close();
});

get("reads one thing, and what is below it", async () => {
  const [invoice] = jsonLines((await run(["customer-invoices", "--limit", "1"])).output);
  const id = String(invoice?.["id"]);
  const one = await run(["customer-invoices", id]);
  assert.equal(jsonLines(one.output).map(idOf), [invoice?.["id"]]);
  const lines = await run([`customer-invoices/${id}/invoice-lines`]);
  assert.ok(jsonLines(lines.output).length > 0);
  assert.is((await run(["customer-invoice-invoice-lines", id])).output, lines.output);
  assert.is((await run(["getCustomerInvoiceInvoiceLines", id])).output, lines.output);
});

get("prints a table on a terminal that fits its width, and a hint that more follows", async () => {
  const { output, errors } = await run(["customer-invoices"], "all");
  const [head = "", ...rows] = output.trimEnd().split("\n");
  assert.match(head, /^id +invoice_number +date +deadline/);
  assert.is(rows.length, 20);
  assert.ok(output.split("\n").every((line) => line.length <= 100));
  assert.match(errors, "more follow: --limit COUNT, or --all");
});

get("prints comma-separated values with the columns of the schema", async () => {
  const { output } = await run(["journals", "--csv", "--sort", "id", "--limit", "1"]);
  assert.match(output, /^id,code,label,type\r\n\d+,VT,Journal de vente,sales\r\n$/);
  const chosen = await run([
    "customers",
    "--csv",
    "--fields",
    "id,billing_address.city",
    "-n",
    "2",
  ]);
  assert.match(chosen.output, /^id,billing_address\.city\r\n(?:\d+,[^,]+\r\n){2}$/);
  const none = await run(["customer-invoices", "--csv", "--filter", "id=1", "--fields", "id,date"]);
  assert.is(none.output, "id,date\r\n");
});

get("names the option that is wrong, and sends nothing", async () => {
  const before = served.sandbox.requests().length;
  const expectations: readonly [string, RegExp][] = [
    [
      "--filter drat=false",
      /--filter drat: no such field \(did you mean draft\?\); .* filters by id, date/,
    ],
    ["--filter draft=maybe", /--filter draft: expected true or false, received maybe/],
    ["--filter draft>true", /--filter draft: expected =, received >/],
    ["--filter date=2026-02-30", /--filter date: expected .*, received 2026-02-30/],
    ["--filter id:in=1,x", /--filter id: expected .*, received 1,x/],
    ["--filter draft", /--filter: expected field=value/],
    ["--sort amount", /--sort: expected id, -id, date, -date/],
    ["--query colour=red", /--query colour: getCustomerInvoices takes cursor, limit/],
    ["--fields colour", /--fields colour: no such field/],
    ["--limit 0", /number of items/],
    ["--json --csv", /one of --json and --csv/],
  ];
  for (const [args, expected] of expectations) {
    const { status, output, errors } = await run(["customer-invoices", ...args.split(" ")]);
    assert.is(status, 2, args);
    assert.is(output, "", args);
    assert.match(errors, expected, args);
  }
  assert.is(served.sandbox.requests().length, before);
});

get("suggests what was meant", async () => {
  assert.match((await run(["custmer-invoices"])).errors, /did you mean customer-invoices\?/);
  assert.match(
    (await run(["exports"])).errors,
    /expected exports\/fecs\/ID|exports\/.* or exports/,
  );
  assert.is((await run(["nonsense-of-all-kinds"])).status, 2);
});

get("reports what the API refuses with status 1, as JSON when asked", async () => {
  const plain = await run(["customer-invoices", "1"]);
  assert.is(plain.status, 1);
  assert.match(plain.errors, /^centime: getCustomerInvoice: 404 /);
  const json = await run(["customer-invoices", "1", "--json"]);
  assert.is(json.status, 1);
  assert.is(jsonLines(json.errors)[0]?.["kind"], "NotFound");
});

get("knows every read of the catalogue by a path of its own", () => {
  const names = [...resources().values()].map(({ info }) => info.name);
  assert.is(new Set(names).size, names.length);
  assert.ok(names.length > 100);
});

get.run();
