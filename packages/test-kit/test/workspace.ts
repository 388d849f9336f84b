import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../src/index.ts";

export const RUNNER = fileURLToPath(new URL("../../../../scripts/test.mjs", import.meta.url));
const LIBRARY = new URL("../src/index.js", import.meta.url).href;

export interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly lastLine: string;
}

export interface Workspace {
  write(path: string, text: string): void;
  read(path: string): string;
  has(path: string): boolean;
  /** Adds a test file as if its source had been compiled; `suite` is in scope. */
  addTest(name: string, code: string): void;
  run(args?: readonly string[], env?: Record<string, string>): Outcome;
}

/** A small workspace in a temporary folder, for the runner to run over. */
export function createWorkspace(floor = { files: 0, tests: 0 }): Workspace {
  const root = temporaryFolder();
  const write = (path: string, text: string): void => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write("packages/sample/package.json", '{ "type": "module" }');
  write("test-floor.json", JSON.stringify(floor));

  return {
    write,
    read: (path) => readFileSync(join(root, path), "utf8"),
    has: (path) => existsSync(join(root, path)),
    addTest: (name, code) => {
      write(`packages/sample/test/${name}.test.ts`, "");
      write(
        `packages/sample/dist/test/${name}.test.js`,
        `import { suite } from ${JSON.stringify(LIBRARY)};\n${code}\n`,
      );
    },
    run: (args = [], env = {}) => runRunner(root, args, env),
  };
}

/** Runs the runner over one test file of this code. */
export function runOver(
  code: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Outcome {
  const workspace = createWorkspace();
  workspace.addTest("one", code);
  return workspace.run(args, env);
}

function runRunner(root: string, args: readonly string[], env: Record<string, string>): Outcome {
  const { CI: _, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [RUNNER, "--root", root, ...args],
    { encoding: "utf8", env: { ...inherited, ...env } },
  );
  return {
    status,
    output: stdout + stderr,
    lastLine: stdout.trimEnd().split("\n").at(-1) ?? "",
  };
}
