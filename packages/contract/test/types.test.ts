import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execPath } from "node:process";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { CORE_SOURCES, ROOT } from "../src/write/repository.ts";

const types = suite("types against schemas", { limitMs: 120_000 });

/** One edit of a generated file: the compiler has to refuse the schemas beside it. */
interface Mutant {
  readonly resource: string;
  readonly file: "types.ts" | "schemas.ts";
  readonly from: string;
  readonly to: string;
}

/** Each in a resource of its own, so that one run of the compiler judges all of them. */
const MUTANTS: Readonly<Record<string, Mutant>> = {
  "a key of a response is missing in its schema": {
    resource: "journals",
    file: "schemas.ts",
    from: "    label: v.string(),\n    type",
    to: "    type",
  },
  "a key of a response is missing in its type": {
    resource: "me",
    file: "types.ts",
    from: "  reg_no: string;",
    to: "",
  },
  "a body has a key more in its type": {
    resource: "products",
    file: "types.ts",
    from: "export interface CreateProductBody {",
    to: "export interface CreateProductBody {\n  colour: string;",
  },
  "a required key is optional in the type": {
    resource: "suppliers",
    file: "types.ts",
    from: "  name: string;",
    to: "  name?: string | undefined;",
  },
  "an optional key does not take undefined": {
    resource: "customer-invoices",
    file: "types.ts",
    from: "  import_as_incomplete?: boolean | undefined;",
    to: "  import_as_incomplete?: boolean;",
  },
  "a field may be null": {
    resource: "ledger-accounts",
    file: "types.ts",
    from: "  label: string;",
    to: "  label: string | null;",
  },
  "a field has another type": {
    resource: "bank-accounts",
    file: "types.ts",
    from: "  name: string;",
    to: "  name: number;",
  },
  "a filter has another operator": {
    resource: "categories",
    file: "types.ts",
    from: "Matching>",
    to: '"eq" | "in" | "not_in">',
  },
  "an enumeration of a response is closed": {
    resource: "quotes",
    file: "types.ts",
    from: "  status: Open<QuoteStatus>;",
    to: "  status: QuoteStatus;",
  },
  "a member of an enumeration is missing": {
    resource: "billing-subscriptions",
    file: "types.ts",
    from: ' | "email"',
    to: "",
  },
  "a list of an input may be changed": {
    resource: "shared",
    file: "types.ts",
    from: "readonly string[] | undefined",
    to: "string[] | undefined",
  },
};

types("that disagree do not compile", async () => {
  const folder = await mkdtemp(join(ROOT, "packages", "core", ".mutants-"));
  try {
    await cp(CORE_SOURCES, join(folder, "src"), { recursive: true });
    for (const [what, { resource, file, from, to }] of Object.entries(MUTANTS)) {
      const path = join(folder, "src", "resources", resource, file);
      const text = await readFile(path, "utf8");
      assert.ok(text.includes(from), `${what}: ${from}`);
      await writeFile(path, text.replace(from, to));
    }
    const errors = await compile(folder);
    for (const [what, { resource }] of Object.entries(MUTANTS)) {
      assert.match(errors, new RegExp(`resources/${resource}/schemas\\.ts.* error TS`), what);
    }
    // The others agree: nothing but the mutants is refused.
    const refused = new Set(errors.match(/(?<=resources\/)[\w/-]+(?=\/schemas\.ts)/g));
    const mutated = Object.values(MUTANTS).map(({ resource }) => resource);
    assert.equal(
      [...refused].filter((resource) => !mutated.includes(resource)),
      [],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

async function compile(folder: string): Promise<string> {
  const settings = {
    extends: join(ROOT, "tsconfig.base.json"),
    compilerOptions: { composite: false, noEmit: true, noUnusedLocals: false },
    include: ["src/resources"],
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(settings));
  const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  return spawnSync(execPath, [tsc, "-p", folder], { encoding: "utf8" }).stdout.replaceAll(
    "(",
    " (",
  );
}

types.run();
