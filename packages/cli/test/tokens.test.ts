import { chmodSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { inTerminal, noTerminal } from "./in-terminal.ts";
import { MAIN, runCli, type Served, serveSandbox } from "./run-cli.ts";

const tokens = suite("tokens of the command");

let served: Served;

tokens.before(async () => {
  served = await serveSandbox();
});

tokens.after(() => served.close());

const READ = ["get", "journals", "--limit", "1", "--base-url"];

tokens("are refused in arguments, and not repeated", async () => {
  const secret = "pQ7x-Zz09_aaaaBBBBccccDDDD1111eeee";
  const all = [
    ["get", "me", `--token=${secret}`],
    ["get", "me", "--token", secret],
    ["get", "me", secret],
    ["call", "getMe", "--query", `x=${served.sandbox.token}`],
  ];
  for (const args of all) {
    const { status, output, errors } = await runCli(args, { env: served.env });
    assert.is(status, 2);
    assert.match(errors, "a token does not belong into an argument");
    assert.not.match(output + errors, secret);
  }
});

tokens("are not mistaken for paths", async () => {
  const path = join(temporaryFolder(), "Factures2026DuCabinetDupont");
  const { status, errors } = await runCli(["call", "uploadFileAttachment", "--file", path]);
  assert.is(status, 2);
  assert.match(errors, "cannot be read (ENOENT)");
  const secret = "pQ7x/Zz09aaaaBBBBccccDDDD1111eeee";
  assert.match((await runCli(["get", "me", secret])).errors, "a token does not belong");
});

tokens("are kept by name, in a file and a folder for their owner alone", async () => {
  const configFolder = temporaryFolder();
  const input = `${served.sandbox.token}\n`;
  const added = await runCli(["profile", "add", "acme"], { configFolder, input });
  assert.is(added.status, 0, added.errors);
  assert.not.match(added.output + added.errors, served.sandbox.token);
  const folder = join(configFolder, "profiles");
  const file = join(folder, "acme.json");
  assert.is(statSync(folder).mode & 0o777, 0o700);
  assert.is(statSync(file).mode & 0o777, 0o600);
  assert.is((await runCli(["profile", "list"], { configFolder })).output, "acme\n");
  const read = await runCli([...READ, served.url, "--profile", "acme"], { configFolder });
  assert.is(read.status, 0, read.errors);

  chmodSync(file, 0o640);
  const shared = await runCli([...READ, served.url, "--profile", "acme"], { configFolder });
  assert.is(shared.status, 2);
  assert.match(shared.errors, /not yours alone.*chmod 600/);
  chmodSync(file, 0o600);
  chmodSync(folder, 0o755);
  const open = await runCli([...READ, served.url, "--profile", "acme"], { configFolder });
  assert.match(open.errors, /not yours alone.*chmod 700/);
  chmodSync(folder, 0o700);
  symlinkSync(file, join(folder, "linked.json"));
  const linked = await runCli([...READ, served.url, "--profile", "linked"], { configFolder });
  assert.is(linked.status, 2);

  assert.is((await runCli(["profile", "remove", "acme"], { configFolder })).status, 0);
  const gone = await runCli([...READ, served.url, "--profile", "acme"], { configFolder });
  assert.match(gone.errors, /there is no profile acme/);
});

tokens("of the profile default are used when nothing else is said", async () => {
  const configFolder = temporaryFolder();
  const input = `${served.sandbox.token}\n`;
  const args = ["profile", "add", "default", "--base-url", served.url];
  await runCli(args, { configFolder, input });
  const read = await runCli(["get", "journals"], { configFolder });
  assert.is(read.status, 0, read.errors);
});

tokens("are asked for on a terminal, and are not shown", async () => {
  const input = `${served.sandbox.token}\n`;
  const asked = await runCli([...READ, served.url], { terminal: "all", input });
  assert.is(asked.status, 0, asked.errors);
  assert.match(asked.errors, /^API token: \n/);
  assert.not.match(asked.output + asked.errors, served.sandbox.token);
  const nobody = await runCli([...READ, served.url]);
  assert.is(nobody.status, 2);
  assert.match(nobody.errors, "set PENNYLANE_TOKEN");
});

tokens.unless(noTerminal, "are not shown by a terminal while they are typed", async () => {
  const folder = temporaryFolder();
  const line = `"${process.execPath}" "${MAIN}" get journals --limit 1 --json`;
  const env = { PENNYLANE_BASE_URL: served.url, XDG_CONFIG_HOME: folder };
  const terminal = inTerminal(line, env, folder);
  await terminal.shows(/API token: /);
  terminal.type(`${served.sandbox.token}\r`);
  const [row] = await terminal.shows(/\{.*\}/);
  assert.is(await terminal.ended(), 0);
  assert.match(row, '"code"');
  assert.not.match(terminal.screen(), served.sandbox.token);
});

tokens.unless(noTerminal, "are no longer asked for after Ctrl-C, with status 2", async () => {
  const folder = temporaryFolder();
  const env = { PENNYLANE_BASE_URL: served.url, XDG_CONFIG_HOME: folder };
  const terminal = inTerminal(`"${process.execPath}" "${MAIN}" get journals`, env, folder);
  await terminal.shows(/API token: /);
  terminal.type("\u0003");
  assert.is(await terminal.ended(), 2);
  assert.match(terminal.screen(), "nothing was typed");
});

tokens("go to no address without TLS but this machine", async () => {
  for (const url of ["http://example.org", "ftp://127.0.0.1", "nonsense"]) {
    const { status, errors } = await runCli(["get", "me", "--base-url", url], { env: served.env });
    assert.is(status, 2);
    assert.match(errors, "the base URL: expected https://");
  }
});

tokens("are not looked for outside of the folder of profiles", async () => {
  for (const name of ["../acme", "a/b", ".", "-x y"]) {
    const { status } = await runCli(["get", "me", `--profile=${name}`]);
    assert.is(status, 2);
  }
});

tokens.run();
