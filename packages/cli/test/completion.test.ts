import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { notInstalled, suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { inTerminal, noTerminal } from "./in-terminal.ts";
import { MAIN, runCli } from "./run-cli.ts";

const completion = suite("completion", { limitMs: 60_000 });

const complete = async (...words: readonly string[]) =>
  (await runCli(["complete", "--", ...words])).output
    .split("\n")
    .map((line) => line.split("\t")[0])
    .filter(Boolean);

completion("knows commands, operations, resources and the fields of filters", async () => {
  assert.equal(await complete("cal"), ["call"]);
  assert.equal(await complete("call", "createJourn"), ["createJournal"]);
  assert.equal(await complete("get", "journ"), ["journals"]);
  assert.ok((await complete("get", "customer-invoices", "42", "")).includes("invoice-lines"));
  assert.equal(await complete("get", "customer-invoices", "--filter", "dr"), ["draft="]);
  assert.equal(await complete("get", "customer-invoices", "--filter", "draft=f"), ["draft=false"]);
  assert.equal(await complete("get", "customer-invoices", "--sort", "-d"), ["-date"]);
  assert.equal(await complete("get", "journals", "--fields", "id,lab"), ["id,label"]);
  assert.equal(await complete("get", "journals", "--js"), ["--json"]);
});

/** Shown before each line, so that a test knows when it may type. */
const PROMPT = "READY> ";

/** How each shell is started, and the file that it reads then. */
const SHELLS = {
  bash: {
    line: "bash --noprofile --rcfile start.sh -i",
    startFile: "start.sh",
    start: `PS1='${PROMPT}'; bind 'set enable-bracketed-paste off'; source <(centime completion bash)`,
  },
  zsh: {
    line: "zsh -d -i",
    startFile: ".zshrc",
    start: `PS1='${PROMPT}'; autoload -U compinit; compinit -u; source <(centime completion zsh)`,
  },
  fish: {
    line: "fish --no-config --init-command 'source start.fish' -i",
    startFile: "start.fish",
    start: `function fish_prompt; echo -n '${PROMPT}'; end; function fish_greeting; end; centime completion fish | source`,
  },
} as const;

/** A shell that completes `centime` in a terminal. What it runs in the end only says its arguments. */
async function startShell(name: keyof typeof SHELLS) {
  const { line, startFile, start } = SHELLS[name];
  const folder = temporaryFolder();
  const command = join(folder, "centime");
  writeFileSync(
    command,
    `#!/bin/sh
case $1 in complete|completion) exec "${process.execPath}" "${MAIN}" "$@" ;; esac
echo "[arguments: $*]"
`,
  );
  chmodSync(command, 0o755);
  // Where it is missing, fish begins to fill it from all manuals, and outlives the test.
  mkdirSync(join(folder, "fish", "generated_completions"), { recursive: true });
  writeFileSync(join(folder, startFile), `${start}\n`);
  const terminal = inTerminal(
    line,
    {
      HOME: folder,
      ZDOTDIR: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      PATH: `${folder}:${process.env["PATH"]}`,
    },
    folder,
  );
  await terminal.shows(/READY> /);
  return {
    terminal,
    folder,
    /** Types a line that begins with `centime`; resolves to the arguments that it is run with. */
    async run(keys: string): Promise<string> {
      terminal.type(`${keys}\r`);
      const [, given = ""] = await terminal.shows(/\[arguments: (.*)\]/);
      return given;
    },
  };
}

async function withShell(
  name: keyof typeof SHELLS,
  use: (shell: Awaited<ReturnType<typeof startShell>>) => Promise<void>,
): Promise<void> {
  const shell = await startShell(name);
  try {
    await use(shell);
  } finally {
    await shell.terminal.close();
  }
}

for (const name of ["bash", "zsh", "fish"] as const) {
  const missing = noTerminal ?? notInstalled(name);

  completion.unless(missing, `in ${name} completes what was typed, before a value as well`, () =>
    withShell(name, async ({ run }) => {
      assert.is(await run("centime get journ\t--all"), "get journals --all");
      assert.is(
        await run("centime get customer-invoices --filter dra\tfal\t--all"),
        "get customer-invoices --filter draft=false --all",
      );
      assert.is(await run("centime call createJourn\t--dry-run"), "call createJournal --dry-run");
    }),
  );

  completion.unless(missing, `in ${name} evaluates nothing that was typed`, () =>
    withShell(name, async ({ terminal, folder, run }) => {
      const CLEAR_LINE = "\u0005\u0015";
      terminal.type(`centime get $(touch harm) --filter 'x>harm' "$(touch harm)" \t${CLEAR_LINE}`);
      assert.is(await run("centime done"), "done");
      assert.not.ok(existsSync(join(folder, "harm")));
    }),
  );
}

completion.run();
