import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, temporaryFolder, withServer } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { jsonLines, runCli, type Served, type Setting, serveSandbox } from "./run-cli.ts";

const call = suite("centime call");

let served: Served;

call.before(async () => {
  served = await serveSandbox();
});

call.after(() => served.close());

const run = (args: readonly string[], setting: Setting = {}) =>
  runCli(["call", ...args], { env: served.env, ...setting });

const JOURNAL = { code: "ESS", label: "Essais" };

call("sends a body from an argument, a file or the standard input", async () => {
  const file = join(temporaryFolder(), "journal.json");
  writeFileSync(file, JSON.stringify({ ...JOURNAL, code: "ES2" }));
  const bodies = [JSON.stringify(JOURNAL), `@${file}`, "-"];
  const input = JSON.stringify({ ...JOURNAL, code: "ES3" });
  for (const body of bodies) {
    const { status, output, errors } = await run(["createJournal", "--body", body], { input });
    assert.is(status, 0, errors);
    const [created] = jsonLines(output);
    const read = await runCli(["get", "journals", String(created?.["id"])], { env: served.env });
    assert.is(read.output, output);
  }
});

call("uploads a file", async () => {
  const file = join(temporaryFolder(), "facture.pdf");
  writeFileSync(file, "%PDF-1.4\n%%EOF\n");
  const { status, output, errors } = await run(["uploadFileAttachment", "--file", file]);
  assert.is(status, 0, errors);
  assert.is(jsonLines(output)[0]?.["filename"], "facture.pdf");
  const dry = await run(["uploadFileAttachment", "--file", `file=${file}`, "--dry-run", "--json"]);
  assert.equal(jsonLines(dry.output)[0]?.["body"], {
    file: { filename: "facture.pdf", bytes: 15 },
  });
});

call("shows the request of a dry run, without a token, and sends nothing", async () => {
  const args = ["createJournal", "--body", JSON.stringify(JOURNAL), "--dry-run"];
  const { status, output } = await runCli(["call", ...args]);
  assert.is(status, 0);
  assert.is(
    output,
    `POST https://app.pennylane.com/api/external/v2/journals
accept: application/json
content-type: application/json

{
  "code": "ESS",
  "label": "Essais"
}
`,
  );
  const local = await run([...args, "--json"]);
  assert.is(jsonLines(local.output)[0]?.["url"], `${served.url}/api/external/v2/journals`);
  assert.not.match(local.output, served.sandbox.token);
});

call("names what is wrong with the input, with status 2", async () => {
  const expectations: readonly [readonly string[], RegExp][] = [
    [
      ["createJournal", "--body", '{"cod":"X"}'],
      /code: required\n +label: required\n +cod: unknown/,
    ],
    [["createJournal", "--body", "{"], /--body: expected JSON/],
    [["createJournal", "--body", "@/nowhere.json"], /cannot be read \(ENOENT\)/],
    [["getJournal", "one"], /id: expected a positive integer/],
    [["getJournal"], /getJournal takes <id>, received none/],
    [["createJournal", "--file", "x"], /createJournal takes no file/],
    [["creatJournal"], /did you mean createJournal/],
  ];
  for (const [args, expected] of expectations) {
    const { status, errors } = await run(args);
    assert.is(status, 2);
    assert.match(errors, expected);
  }
});

/** A company whose registration number is no test company's; it counts what is written. */
async function withLiveCompany(use: (url: string, writes: () => number) => Promise<void>) {
  let writes = 0;
  await withServer(
    (request, response) => {
      if (request.method !== "GET") writes += 1;
      const company = { id: 1, name: "Boulangerie\u001b[2J", reg_no: "732829320" };
      const me = { user: null, company: { ...company, accounting_logic: "FR_PCG" }, scopes: [] };
      const journal = { id: 5, code: "X", label: "Y", type: "custom" };
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(request.method === "GET" ? me : journal));
    },
    (url) => use(url, () => writes),
  );
}

call("asks before it writes to a live company, and refuses where nobody can be asked", async () => {
  await withLiveCompany(async (url, writes) => {
    const env = { PENNYLANE_TOKEN: "live-token", PENNYLANE_BASE_URL: url };
    const args = ["createJournal", "--body", JSON.stringify(JOURNAL)];
    const refused = await run(args, { env });
    assert.is(refused.status, 2);
    assert.match(refused.errors, /writes to Boulangerie\ufffd\[2J, a live company.*--yes/);
    const declined = await run(args, { env, terminal: "all", input: "n\n" });
    assert.is(declined.status, 2);
    assert.is(writes(), 0);
    const accepted = await run(args, { env, terminal: "all", input: "y\n" });
    assert.is(accepted.status, 0, accepted.errors);
    const sure = await run([...args, "--yes"], { env });
    assert.is(sure.status, 0, sure.errors);
    assert.is(writes(), 2);
  });
});

call("says of a failed write that it may have been done", async () => {
  await withServer(
    (_request, response) => response.writeHead(500).end("broken"),
    async (url) => {
      const env = { PENNYLANE_TOKEN: "live-token", PENNYLANE_BASE_URL: url };
      const args = ["createJournal", "--body", JSON.stringify(JOURNAL), "--yes"];
      const { status, errors } = await run(args, { env });
      assert.is(status, 1);
      assert.match(errors, /may have been done all the same/);
    },
  );
});

call.run();
