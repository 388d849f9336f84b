import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { suite } from "@centime/test-runner";
import * as assert from "uvu/assert";
import { CASSETTES } from "./help/cassettes.ts";
import { suites } from "./suites/all.ts";

const committed = suite("committed cassettes");

const texts = await Promise.all(
  (await readdir(CASSETTES, { recursive: true }))
    .filter((name) => name.endsWith(".har"))
    .map(async (name) => ({ name, text: await readFile(join(CASSETTES, name), "utf8") })),
);

/** What must not stand in a file that is public, sought without the code that redacts. */
const suspects: Readonly<Record<string, { readonly pattern: RegExp; readonly allowed: RegExp }>> = {
  "an e-mail address": {
    pattern: /[^\s"\\<>,;:()]+@[^\s"\\<>,;:()]+/g,
    allowed: /@(?:[\w-]+\.)*(?:example\.test|test|example)$|^@centime\//,
  },
  "a phone number": {
    pattern: /(?<![\w.,-])(?:\+33|0033|0)[ .-]?[1-9](?:[ .-]?\d{2}){4}(?![\w-])/g,
    allowed: /^(?:\+33|0)(?:19900|26191|35301|46571|53649|63998)\d{4}$/,
  },
  "an IBAN": {
    pattern: /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?!\w)/g,
    allowed: /^FR\d{2}9999999999/,
  },
  "a token": { pattern: /(?:Bearer|Basic) [^"\\]+|eyJ[\w-]{10,}\.[\w-]+/g, allowed: /redacted-/ },
  "a header with a secret": {
    pattern: /"name": "(?:authorization|proxy-authorization|cookie|set-cookie|x-api-key)"/gi,
    allowed: /^$/,
  },
  "a key with a secret": {
    pattern: /\\?"(?:\w*(?:token|secret|password|encrypted_id|signature))\\?":\s*\\?"[^"\\]*/gi,
    allowed: /"(?:redacted-[0-9a-f]{12})?$/,
  },
  "a URL with a query": {
    pattern: /https?:\/\/(?!app\.pennylane\.com\/api\/)[^\s"\\?]+\?[^\s"\\]+/g,
    allowed: /\?(?:[\w.-]+=(?:redacted-[0-9a-f]{12})?&?)+$/,
  },
  "the sandbox's token": { pattern: /sandbox-token|nobody-s-token/g, allowed: /^$/ },
};

for (const [what, { pattern, allowed }] of Object.entries(suspects)) {
  committed(`hold nothing that looks like ${what}`, () => {
    for (const { name, text } of texts) {
      const found = [...text.matchAll(pattern)].map(([match]) => match);
      assert.equal(
        found.filter((match) => !allowed.test(match)),
        [],
        name,
      );
    }
  });
}

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
