import { execFile } from "node:child_process";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";

const declarations = suite("a project that exports parts of a client", { limitMs: 30_000 });

const PACKAGE = fileURLToPath(new URL("../../", import.meta.url));
const TSC = fileURLToPath(new URL("../../../../node_modules/typescript/bin/tsc", import.meta.url));

const EXPORTS = `
  import { createClient, createFirmClient } from "centime";
  const pennylane = createClient({ token: "t-1" });
  export const invoices = pennylane.customerInvoices;
  export const { me } = pennylane;
  export const firmJournals = createFirmClient({ token: "t-2" }).journals;
  export { pennylane };
`;

const OPTIONS = {
  strict: true,
  module: "nodenext",
  target: "es2022",
  lib: ["es2022", "dom"],
  types: [],
  declaration: true,
  outDir: "dist",
};

const project = temporaryFolder();

/** As pnpm installs: the project sees what it depends on, and nothing that this depends on. */
declarations.before(async () => {
  const dependencies = { centime: "*", neverthrow: "*" };
  const files = {
    "package.json": JSON.stringify({ type: "module", dependencies }),
    "tsconfig.json": JSON.stringify({ compilerOptions: OPTIONS, files: ["exports.ts"] }),
    "exports.ts": EXPORTS,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(project, name), text);
  await mkdir(join(project, "node_modules"));
  await symlink(PACKAGE, join(project, "node_modules", "centime"));
  await symlink(
    join(PACKAGE, "node_modules", "neverthrow"),
    join(project, "node_modules", "neverthrow"),
  );
});

declarations("compiles, and its declarations name the groups by centime alone", async () => {
  assert.is(await compile(), "");
  const lines = (await readFile(join(project, "dist", "exports.d.ts"), "utf8")).trim().split("\n");
  assert.equal(lines, [
    'declare const pennylane: import("centime").Pennylane;',
    'export declare const invoices: import("centime").CustomerInvoicesMethods;',
    'export declare const me: import("centime").MeMethods;',
    'export declare const firmJournals: import("centime").FirmJournalsMethods;',
    "export { pennylane };",
  ]);
});

/** Resolves to what the compiler prints: nothing, when it has no complaint. */
const compile = (): Promise<string> =>
  new Promise((resolve) => {
    const args = [TSC, "--project", project];
    execFile(process.execPath, args, (error, stdout) => resolve(error ? stdout : ""));
  });

declarations.run();
