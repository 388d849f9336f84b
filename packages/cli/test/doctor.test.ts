import { createSandbox, type Sandbox, type SandboxOptions } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { type Ended, jsonLines, runCli, serveSandbox } from "./run-cli.ts";

const doctor = suite("centime doctor");

const FEW_SCOPES = ["companies:readonly", "journals:readonly"];

/** Runs it against a sandbox of its own. */
async function examine(args: readonly string[], options: SandboxOptions = {}): Promise<Ended> {
  const served = await serveSandbox(options);
  try {
    return await runCli(["doctor", ...args], served);
  } finally {
    await served.close();
  }
}

const textOf = ({ output }: Ended, what: string): string =>
  String(jsonLines(output).find((finding) => finding["what"] === what)?.["text"]);

doctor("finds a company of tests and its lists in order", async () => {
  const { status, output, errors } = await examine([
    "--operations",
    "getJournals,createCustomerInvoice",
  ]);
  assert.is(errors, "");
  assert.match(output, /^ok {2}token {4}accepted, from PENNYLANE_TOKEN$/m);
  assert.match(output, /^ok {2}company {2}.*, a test company \(sandbox-\d+\)$/m);
  assert.match(output, /^ok {2}scopes {3}enough: customer_invoices:all journals:readonly;/m);
  assert.match(output, /^ok {2}clock {4}agrees with the server's$/m);
  assert.match(output, /^ok {2}lists {4}(\d+) of \1 read, \d+ drifts/m);
  assert.match(output, /^ok {2}drift {4}getJournals total_pages \(undeclared\)$/m);
  assert.is(status, 0, output);
});

doctor("names the scopes that operations lack, with status 3", async () => {
  const args = ["--operations", "createQuote,getJournals", "--json"];
  const ended = await examine(args, { scopes: ["journals:readonly"] });
  assert.is(ended.status, 3);
  assert.match(textOf(ended, "scopes"), /not enough for createQuote; needed: .*quotes:all/);
});

doctor("fails with the refusal of a wrong token", async () => {
  const served = await serveSandbox();
  const env = { ...served.env, PENNYLANE_TOKEN: "wrong" };
  for (const args of [["doctor"], ["doctor", "--firm"]]) {
    const { status, output, errors } = await runCli(args, { env });
    assert.is(status, 1);
    assert.is(output, "");
    assert.match(errors, args.length === 1 ? /^centime: getMe: 401/ : /getFirmCompanies: 401/);
  }
  await served.close();
});

/** Runs the command against a server that stands before a sandbox. */
async function examineThrough(
  respond: (asked: Request, sandbox: Sandbox) => Promise<Response>,
  args: readonly string[],
): Promise<Ended> {
  const sandbox = createSandbox({ rateLimit: "off", scopes: FEW_SCOPES });
  const fetch = (asked: Request) => respond(asked, sandbox);
  const server = (await serve({ ...sandbox, fetch }))._unsafeUnwrap();
  const env = { PENNYLANE_TOKEN: sandbox.token, PENNYLANE_BASE_URL: server.url };
  try {
    return await runCli(["doctor", ...args], { env });
  } finally {
    await server.close();
  }
}

/** Runs it against a sandbox whose responses are dated so many seconds off. */
const examineDated = (seconds: number, ...args: readonly string[]): Promise<Ended> =>
  examineThrough(async (asked, sandbox) => {
    const response = await sandbox.fetch(asked);
    response.headers.set("date", new Date(Date.now() + seconds * 1000).toUTCString());
    return response;
  }, args);

const HOUR_S = 3600;
const SLOWEST_S = 600;

doctor("tells how far the clock is off, in either direction, with status 3", async () => {
  for (const [seconds, expected] of [
    [HOUR_S, "behind"],
    [-HOUR_S, "ahead"],
  ] as const) {
    const ended = await examineDated(seconds, "--json");
    const [, found, direction] =
      /^(\d+) s (ahead|behind) of the server's$/.exec(textOf(ended, "clock")) ?? [];
    assert.is(ended.status, 3);
    assert.is(direction, expected);
    assert.ok(Math.abs(Number(found) - HOUR_S) <= SLOWEST_S, `${found} s`);
  }
});

doctor("takes a clock for right that is a few seconds off", async () => {
  const { status, output } = await examineDated(-10);
  assert.match(output, /^ok {2}clock {4}\d+ s ahead of the server's$/m);
  assert.is(status, 0, output);
});

doctor(
  "reads a firm's lists with --firm, of its first company or the one that is named",
  async () => {
    const ended = await examine(["--firm", "--operations", "getFirmJournals,createFirmJournal"]);
    assert.is(ended.errors, "");
    assert.match(ended.output, /^ok {2}company {2}a firm with 1 company; these lists are of .+$/m);
    assert.match(ended.output, /^ok {2}budget {3}\d+ of 5 requests left$/m);
    assert.match(ended.output, /^ok {2}lists {4}(\d{2}) of \1 read/m);
    assert.match(
      ended.output,
      /enough for lists of .*journals:readonly.*; sending alone tells of createFirmJournal$/m,
    );
    assert.is(ended.status, 0, ended.output);

    const nowhere = await examine(["--firm", "1"]);
    assert.is(nowhere.status, 1);
    assert.match(nowhere.errors, /getFirmCompany: 404/);
  },
);

doctor("names the scopes that a firm's token lacks, by what its lists refuse", async () => {
  const few = await examine(["--firm", "--json"], { scopes: FEW_SCOPES });
  assert.match(
    textOf(few, "scopes"),
    /^enough for lists of journals:readonly; refused: .*ledger_entries:readonly/,
  );
  assert.is(few.status, 0, few.output);
  const args = ["--operations", "getFirmJournals,createFirmLedgerEntry", "--json"];
  const lacking = await examine(args, { scopes: FEW_SCOPES });
  assert.match(textOf(lacking, "scopes"), /^not enough for createFirmLedgerEntry; needed: /);
  assert.is(lacking.status, 3);
});

doctor("knows a firm's token by the API that accepts it", async () => {
  const firmAlone = async (asked: Request, sandbox: Sandbox) =>
    asked.url.includes("/firm/") ? sandbox.fetch(asked) : new Response("{}", { status: 401 });
  const { status, output } = await examineThrough(firmAlone, []);
  assert.is(status, 0, output);
  assert.match(output, /a firm with 1 company/);
});

doctor("refuses operations of both APIs, and what is no company's id", async () => {
  for (const args of [
    ["--operations", "getJournals,getFirmJournals"],
    ["--firm", "--operations", "getJournals"],
    ["--firm", "acme"],
  ]) {
    const { status, errors } = await runCli(["doctor", ...args], {
      env: { PENNYLANE_TOKEN: "unused" },
    });
    assert.is(status, 2);
    assert.match(errors, /tokens of its own|expected a company's id, received acme/);
  }
});

doctor.run();
