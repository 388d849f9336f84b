import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { run } from "../src/bin/program.ts";
import { browserHar } from "./help/browser-har.ts";
import { CASSETTES } from "./help/cassettes.ts";

const MAIN = fileURLToPath(new URL("../bundle/bin/main.js", import.meta.url));
const MANIFEST = new URL("../../package.json", import.meta.url);

const command = suite("centime-cassette");

/** Runs the command; resolves to its status and all that it printed. */
async function runWith(
  ...args: readonly string[]
): Promise<readonly [status: number, text: string]> {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const now = () => new Date("2026-10-15T00:00:00Z");
  const terminal = { print: say, printError: say, now, env: {}, version: "1.2.3" };
  const status = await run(args, terminal);
  return [status, lines.join("\n")];
}

/** A folder with a copy of our cassettes, in which one file is changed. */
async function withChanged(
  file: string,
  change: (text: string) => string,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder();
  await cp(CASSETTES, folder, { recursive: true });
  const path = join(folder, file);
  await writeFile(path, change(await readFile(path, "utf8")));
  await use(folder);
}

command("verify finds that our cassettes fit today's contract", async () => {
  const [status, text] = await runWith("verify", CASSETTES);
  assert.is(status, 0, text);
  assert.match(text, /15 cassettes, \d+ interactions: 0 misfits/);
});

command("verify names misfits by operation, and exits with 1", async () => {
  const rename = (text: string) =>
    text.replaceAll('\\"currency_amount\\":\\"', '\\"currency_amount\\":[],\\"_\\":\\"');
  await withChanged("invoices/lifecycle.har", rename, async (folder) => {
    const [status, text] = await runWith("verify", folder);
    assert.is(status, 1, text);
    assert.match(text, /createCustomerInvoice\s.*lifecycle\.har, interaction 2.*currency_amount/);
  });
  const elsewhere = (text: string) => text.replaceAll("/v2/journals/1", "/v2/notebooks/1");
  await withChanged("failures/404-not-found.har", elsewhere, async (folder) => {
    const [status, text] = await runWith("verify", folder);
    assert.is(status, 1);
    assert.match(text, "the contract has no such operation");
  });
});

command("verify lists drift, and fails on it with --fail-on-drift", async () => {
  const grow = (text: string) => text.replaceAll('{\\"id\\"', '{\\"brand_new\\":1,\\"id\\"');
  await withChanged("products/lifecycle.har", grow, async (folder) => {
    const [status, text] = await runWith("verify", folder);
    assert.is(status, 0);
    assert.match(text, /createProduct\s+undeclared\s+brand_new\s+1 time/);
    assert.is((await runWith("verify", folder, "--fail-on-drift"))[0], 1);
  });
});

command("exits with 2 for what cannot be read", async () => {
  await withChanged(
    "products/lifecycle.har",
    (text) => text.slice(0, 500),
    async (folder) => {
      for (const args of [["verify"], ["list"], ["stale", "--older-than", "9y"]]) {
        const [status, text] = await runWith(...args, folder);
        assert.is(status, 2);
        assert.match(text, "cut off after 500 characters");
      }
    },
  );
  for (const args of [
    ["verify", "/nowhere"],
    ["show", "no/such"],
    ["stale"],
    ["rewind"],
    ["redact", "/x.har"],
  ]) {
    assert.is((await runWith(...args))[0], 2, args.join(" "));
  }
  assert.is((await runWith("stale", CASSETTES, "--older-than", "soon"))[0], 2);
});

command("list and show print what is recorded", async () => {
  const [, listed] = await runWith("list", CASSETTES);
  assert.match(listed, /invoices\/lifecycle\.har\s+11\s/);
  const [status, shown] = await runWith(
    "show",
    "failures/404-not-found",
    "--folder",
    CASSETTES,
    "--bodies",
  );
  assert.is(status, 0);
  assert.match(shown, /^1\.\s+404\s+getJournal\s+GET \/api\/external\/v2\/journals\/1$/m);
  assert.match(shown, `<   "error": "Couldn't find Journal with 'id'=1"`);
});

command("verify, list and show name an entry that cannot be read", async () => {
  const breakOne = (text: string) => text.replace('"status": 200', '"status": "ok"');
  await withChanged("products/lifecycle.har", breakOne, async (folder) => {
    for (const [args, expected] of [
      [["verify", folder], 2],
      [["list", folder], 2],
      [["show", "products/lifecycle", "--folder", folder], 0],
    ] as const) {
      const [status, text] = await runWith(...args);
      assert.is(status, expected, text);
      assert.match(text, /log\.entries\.\d\.response\.status: expected number, received string/);
    }
  });
});

command("verify --json prints what was found for programs", async () => {
  const grow = (text: string) => text.replaceAll('{\\"id\\"', '{\\"brand_new\\":1,\\"id\\"');
  await withChanged("products/lifecycle.har", grow, async (folder) => {
    const [status, text] = await runWith("verify", folder, "--json", "--fail-on-drift");
    const { cassettes, misfits, drift, unreadable } = JSON.parse(text);
    assert.equal([status, cassettes, misfits, unreadable], [1, 15, [], []]);
    const [{ operation, kind, place }] = drift;
    assert.equal([operation, kind, place], ["createProduct", "undeclared", "brand_new"]);
  });
});

command("says its version", async () => {
  assert.equal(await runWith("--version"), [0, "1.2.3"]);
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, "--version"]);
  const { version } = JSON.parse(await readFile(MANIFEST, "utf8"));
  assert.is(stdout.trim(), version);
});

command("ends quietly when its reader has had enough", async () => {
  const args = [MAIN, "show", "invoices/lifecycle", "--folder", CASSETTES, "--bodies"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  const errors: Buffer[] = [];
  child.stderr.on("data", (chunk) => errors.push(chunk));
  const [status] = await once(child, "close");
  assert.equal([status, Buffer.concat(errors).toString()], [0, ""]);
});

command("stale exits with 1 when a cassette is too old", async () => {
  await withChanged(
    "products/lifecycle.har",
    (text) =>
      text.replaceAll(/"startedDateTime": "[^"]+"/g, '"startedDateTime": "2020-01-01T00:00:00Z"'),
    async (folder) => {
      const [status, text] = await runWith("stale", folder, "--older-than", "5y");
      assert.is(status, 1);
      assert.match(text, /products\/lifecycle\.har\s+\d+ days\n1 of 15 cassettes/);
      assert.is((await runWith("stale", folder, "--older-than", "99y"))[0], 0);
    },
  );
});

command("redact writes a cassette from a browser's HAR", async () => {
  const folder = temporaryFolder();
  const [from, to] = [join(folder, "from.har"), join(folder, "to.har")];
  await writeFile(from, JSON.stringify(browserHar));
  const [status, printed] = await runWith("redact", from, "--path", "name");
  assert.is(status, 0);
  const [written] = await runWith("redact", from, "--path", "name", "--output", to);
  assert.is(written, 0);
  const text = await readFile(to, "utf8");
  assert.is(text.trimEnd(), printed);
  for (const secret of ["s3cr3t", "marie@atelier.fr", "Atelier Durand", "session="]) {
    assert.not(text.includes(secret), secret);
  }
  const [again] = await runWith("redact", to, "--path", "name", "--output", to);
  assert.is(again, 0);
  assert.is(await readFile(to, "utf8"), text);
});

command.run();
