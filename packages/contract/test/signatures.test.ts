import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { coreOperations } from "../src/checks/core-operation.ts";
import { CORE_MANIFEST } from "../src/write/repository.ts";

const signatures = suite("the types in an operation's signature");

interface Manifest {
  readonly exports: Readonly<Record<string, { readonly types?: string }>>;
}

type Read = (file: string) => string;

const CORE = dirname(CORE_MANIFEST);
const { exports: entryPoints } = JSON.parse(readFileSync(CORE_MANIFEST, "utf8")) as Manifest;
const root = entryPoints["."]?.types ?? "";

/** The declarations that people who import core compile against. */
const readDeclarations: Read = (file) => readFileSync(join(CORE, file), "utf8");

const fileOf = (from: string, specifier: string) =>
  join(dirname(from), specifier.replace(/\.[jt]s$/, ".d.ts"));

/** The names that a file of declarations exports, its own and those that it passes on. */
function exportedNames(file: string, read: Read): Set<string> {
  const text = read(file);
  const names = new Set<string>();
  for (const [, name = ""] of text.matchAll(
    /^export (?:declare )?(?:interface|type|const|function|class) (\w+)/gm,
  )) {
    names.add(name);
  }
  for (const [, list = ""] of text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)) {
    for (const one of list.split(",")) names.add(one.trim().match(/\w+$/)?.[0] ?? "");
  }
  for (const [, specifier = ""] of text.matchAll(/^export (?:type )?\* from "([^"]+)"/gm)) {
    for (const name of exportedNames(fileOf(file, specifier), read)) names.add(name);
  }
  return names;
}

/** The signatures of the operations that an entry point has, by their names. */
const signaturesIn = (text: string): [operation: string, signature: string][] =>
  [...text.matchAll(/^export declare const (\w+): (Callable\w+<[\s\S]*?>);$/gm)].map(
    ([, name = "", signature = ""]) => [name, signature],
  );

/** Every name in a signature but the labels of its arguments. */
const namesIn = (signature: string): string[] =>
  signature.replace(/\w+\??:/g, "").match(/\b[A-Za-z_]\w*\b/g) ?? [];

const BUILT_IN = ["number", "string", "boolean", "undefined", "null", "unknown", "readonly"];

/** A line for each type in a signature that neither its entry point nor the root of core exports. */
function missingExports(file: string, read: Read): string[] {
  const known = new Set([...exportedNames(file, read), ...exportedNames(root, read), ...BUILT_IN]);
  return signaturesIn(read(file)).flatMap(([operation, signature]) =>
    namesIn(signature)
      .filter((name) => !known.has(name))
      .map((name) => `${operation}: ${name}`),
  );
}

const resources = Object.values(entryPoints)
  .flatMap(({ types }) => types ?? [])
  .filter(
    (file) => existsSync(join(CORE, file)) && signaturesIn(readDeclarations(file)).length > 0,
  );

signatures("are exported by its entry point, for each of the 226 operations", () => {
  const found = resources.flatMap((file) =>
    signaturesIn(readDeclarations(file)).map(([operation]) => operation),
  );
  assert.equal(
    found.sort(),
    coreOperations()
      .map(({ info }) => info.name)
      .sort(),
  );
  assert.equal(
    resources.flatMap((file) => missingExports(file, readDeclarations)),
    [],
  );
});

signatures("are missed where an entry point does not export one", () => {
  const webhooks = entryPoints["./webhook-subscriptions"]?.types ?? "";
  const missed = (from: string, to: string) =>
    missingExports(webhooks, (file) => readDeclarations(file).replaceAll(from, to));
  assert.equal(missed("query?: PageQuery", "query?: GetQuotesQuery"), [
    "getWebhookSubscriptions: GetQuotesQuery",
  ]);
  assert.equal(missed('export type * from "../shared/types.ts";', ""), [
    "getWebhookSubscriptions: PageQuery",
  ]);
  assert.equal(missed("export type DeleteWebhook", "type DeleteWebhook"), [
    "deleteWebhookSubscription: DeleteWebhookSubscriptionFailure",
  ]);
});

signatures.run();
