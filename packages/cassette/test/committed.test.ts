import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createSandbox } from "@centime/sandbox";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { CASSETTES } from "./help/cassettes.ts";
import { SEED } from "./record/sources.ts";
import { suites } from "./suites/index.ts";

const committed = suite("committed cassettes");

const texts = await Promise.all(
  (await readdir(CASSETTES, { recursive: true }))
    .filter((name) => name.endsWith(".har"))
    .map(async (name) => ({ name, text: await readFile(join(CASSETTES, name), "utf8") })),
);

interface Suspect {
  readonly pattern: RegExp;
  /** What of it is invented, or a pseudonym. */
  readonly allowed: RegExp;
  /** What it must catch, so that the search itself is tested. */
  readonly catches: string;
}

/** What must not stand in a file that is public, sought without the code that redacts. */
const suspects: Readonly<Record<string, Suspect>> = {
  "an e-mail address": {
    pattern: /[^\s"\\<>,;:()]+@[^\s"\\<>,;:()]+/g,
    allowed: /@(?:[\w-]+\.)*(?:test|example)$|^@centime\//,
    catches: "marie.durand@atelier-durand.fr",
  },
  "a phone number": {
    pattern: /(?<![\w.,-])(?:\+33|0033|0)[ .-]?[1-9](?:[ .-]?\d{2}){4}(?![\w-])/g,
    allowed: /^(?:\+33|0)(?:19900|26191|35301|46571|53649|63998)\d{4}$/,
    catches: "06 12 34 56 78",
  },
  "an IBAN": {
    pattern: /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?:[A-Z\d]{1,3})?(?!\w)/g,
    allowed: /^FR\d{2}9999999999/,
    catches: "FR7630006000011234567890189",
  },
  "a token": {
    pattern: /(?:Bearer|Basic) [^"\\]+|eyJ[\w-]{10,}\.[\w-]+/g,
    allowed: /redacted-/,
    catches: "Bearer abcdefgh",
  },
  "a header with a secret": {
    pattern: /"name": "(?:authorization|proxy-authorization|cookie|set-cookie|x-api-key)"/gi,
    allowed: /^$/,
    catches: '"name": "Set-Cookie"',
  },
  "a key with a secret": {
    pattern: /\\?"(?:\w*(?:token|secret|password|encrypted_id|signature))\\?":\s*\\?"[^"\\]*/gi,
    allowed: /"(?:redacted-[0-9a-f]{12})?$/,
    catches: '\\"access_token\\":\\"abc\\"',
  },
  "a URL with a query": {
    pattern: /https?:\/\/(?!(?:app\.pennylane\.com|127\.0\.0\.1)\/api\/)[^\s"\\?]+\?[^\s"\\]+/g,
    allowed: /\?(?:[\w.-]+=(?:redacted-[0-9a-f]{12})?&?)+$/,
    catches: "https://app.pennylane.com/public/invoice.pdf?encrypted_id=abc",
  },
  "the sandbox's token": {
    pattern: /sandbox-token|nobody-s-token/g,
    allowed: /^$/,
    catches: "sandbox-token",
  },
};

const found = ({ pattern, allowed }: Suspect, text: string): readonly string[] =>
  [...text.matchAll(pattern)].map(([match]) => match).filter((match) => !allowed.test(match));

for (const [what, suspect] of Object.entries(suspects)) {
  committed(`hold nothing that looks like ${what}`, () => {
    assert.is(found(suspect, suspect.catches).length, 1, "the search does not work");
    for (const { name, text } of texts) assert.equal(found(suspect, text), [], name);
  });
}

/** People who exist in the sandbox's books or in a suite, and nowhere else. */
const invented = new Set(["Camille", "Exemple", "Specimen"]);
const namesOf = (text: string): readonly string[] =>
  [...text.matchAll(/\\?"(?:first_name|last_name)\\?":\s*\\?"([^"\\]+)/g)].map(
    ([, name = ""]) => name,
  );
const { customers } = createSandbox({ seed: SEED }).books();
for (const name of namesOf(JSON.stringify([...customers.values()]))) invented.add(name);

committed("hold the names of nobody but the sandbox's people", () => {
  assert.ok(invented.size > 5);
  for (const { name, text } of texts) {
    assert.equal(
      namesOf(text).filter((person) => !invented.has(person)),
      [],
      name,
    );
  }
});

committed("are those that are recorded, and say where they come from", () => {
  assert.equal(
    texts.map(({ name }) => name.replaceAll("\\", "/")).sort(),
    suites.map(({ name }) => `${name}.har`).sort(),
  );
  for (const { name, text } of texts) {
    const { comment = "" } = JSON.parse(text).log;
    assert.match(comment, /^Recorded (?:over HTTP from @centime\/sandbox|from the API)/, name);
  }
});

committed.run();
