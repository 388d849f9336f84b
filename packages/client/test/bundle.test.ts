import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { catalogue } from "@centime/core/catalogue";
import { CURRENCIES, VAT_RATES } from "@centime/core/enumerations";
import { suite } from "@centime/test-kit";
import { build } from "esbuild";
import * as assert from "uvu/assert";

type Name = keyof typeof catalogue;

const bundles = suite("a bundle", { limitMs: 30_000 });

const names = Object.keys(catalogue) as Name[];

/** An application that sends one operation over fetch. */
const sending = (name: Name, resource: string, args: string) => `
  import { createBareClient } from "centime/bare";
  import { fetchTransport } from "@centime/transport";
  import { ${name} } from "centime/${resource}";
  const client = createBareClient({ token: "t-1", transport: fetchTransport() });
  client.send(${name}(${args})).then(console.log);
`;

/** An operation's words, of which those with an underscore cannot be words of the code. */
function wordsOfOperation(name: Name) {
  const { query, body, response } = catalogue[name].schemas;
  const words = wordsOf(undefined);
  for (const schema of [query, body, response]) wordsOf(schema?.(), words);
  const keys = [...words.keys].filter((key) => key.includes("_"));
  return { said: [name, catalogue[name].info.path, ...keys], members: [...words.members] };
}

/** What of all other operations is in the code: names, paths, keys of their schemas. */
function leftovers({ code }: Bundle, own: Name): string[] {
  const others = names.filter((name) => name !== own);
  const strangers = new Set(others.flatMap((name) => wordsOfOperation(name).said));
  const { said, members } = wordsOfOperation(own);
  for (const word of [...said, ...members]) strangers.delete(word);
  const words = new Set(code.match(/[\w/{}]+/g));
  return [...strangers].filter((stranger) => words.has(stranger));
}

function tell(what: string, { bytes, gzipped }: Bundle): void {
  console.log(`${what}: ${bytes} bytes minified, ${gzipped} gzipped`);
}

bundles("of one operation leaves out all others: their names, paths and schemas", async () => {
  const result = await bundle(sending("getJournal", "journals", "7"));
  tell("getJournal", result);
  assert.equal(leftovers(result, "getJournal"), []);
  for (const stranger of ["customer_invoices", "createJournal", "products", '"EUR"', '"FR_200"']) {
    assert.not.ok(result.code.includes(stranger), stranger);
  }
});

bundles("of a list leaves out the other resources", async () => {
  const result = await bundle(sending("getCustomerInvoices", "customer-invoices", ""));
  tell("getCustomerInvoices", result);
  assert.equal(leftovers(result, "getCustomerInvoices"), []);
});

bundles("of a write leaves out what only others read and write", async () => {
  const result = await bundle(sending("createCustomerInvoice", "customer-invoices", "{}"));
  tell("createCustomerInvoice", result);
  assert.equal(leftovers(result, "createCustomerInvoice"), []);
});

bundles("of a write without codes leaves the lists of codes out", async () => {
  const result = await bundle(sending("createJournal", "journals", "{}"));
  for (const code of [...CURRENCIES, ...VAT_RATES].filter((code) => code.length > 4)) {
    assert.not.ok(result.code.includes(JSON.stringify(code)), code);
  }
  assert.not.ok(result.code.includes('"EUR"'));
});

bundles("without a walk over pages has nothing of it", async () => {
  const result = await bundle(sending("getJournal", "journals", "7"));
  assert.not.match(result.code, /prefetch|collected|repeated-cursor/);
});

bundles(
  "of the whole client has all operations: the search for leftovers can find some",
  async () => {
    const result = await bundle(
      'import { createClient } from "centime"; createClient({ token: "" });',
    );
    tell("the whole client", result);
    const found = leftovers(result, "getJournal");
    const company = names.filter((name) => catalogue[name].info.api === "company");
    assert.ok(company.every((name) => name === "getJournal" || found.includes(name)));
    assert.ok(found.includes("raw_currency_unit_price"));
  },
);

const PACKAGE = fileURLToPath(new URL("../../", import.meta.url));

interface Bundle {
  readonly code: string;
  readonly bytes: number;
  readonly gzipped: number;
}

/** What a bundler makes of an application's code: all that it needs, minified. */
async function bundle(application: string): Promise<Bundle> {
  const { outputFiles } = await build({
    stdin: { contents: application, resolveDir: PACKAGE },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild wrote nothing");
  return {
    code: file.text,
    bytes: file.contents.length,
    gzipped: gzipSync(file.contents, { level: 9 }).length,
  };
}

/** What a schema says in the API's words. */
interface Words {
  /** Keys of objects and fields of filters. */
  readonly keys: Set<string>;
  /** Members of enumerations. */
  readonly members: Set<string>;
}

/** Gathers the words of a schema, at any depth. */
function wordsOf(schema: unknown, words: Words = { keys: new Set(), members: new Set() }): Words {
  if (typeof schema === "string") words.members.add(schema);
  if (typeof schema !== "object" || schema === null) return words;
  const { entries = {}, fields = {}, options, item, wrapped, value } = schema as Schema;
  for (const key of [...Object.keys(entries), ...Object.keys(fields)]) words.keys.add(key);
  for (const inner of [...Object.values(entries), ...(options ?? []), item, wrapped, value]) {
    wordsOf(inner, words);
  }
  return words;
}

interface Schema {
  readonly entries?: object;
  readonly fields?: object;
  readonly options?: readonly unknown[];
  readonly item?: unknown;
  readonly wrapped?: unknown;
  readonly value?: unknown;
}

bundles.run();
