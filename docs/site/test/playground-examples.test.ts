import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { localized } from "../playground/examples.ts";
import { readMessage } from "../playground/protocol.ts";
import { SITE } from "./help/built-site.ts";
import { failuresIn, ofKind, told } from "./help/told.ts";

const FOLDER = join(SITE, "playground", "examples");
const examples = suite("the playground's examples", { limitMs: 60_000 });

for (const file of readdirSync(FOLDER).filter((name) => !name.endsWith(".d.ts"))) {
  examples(`${file} runs to its end`, async () => {
    const code = readFileSync(join(FOLDER, file), "utf8");
    const messages = await told(localized(code, "fr"));
    assert.equal(failuresIn(messages), []);
    assert.is(ofKind(messages, "ended").length, 1);
    assert.ok(ofKind(messages, "output").length > 0);
    assert.ok(ofKind(messages, "request").length > 0);
    for (const message of messages) assert.equal(readMessage(message), message);
  });
}

examples("an invoice has a number, and an entry that balances", async () => {
  const code = readFileSync(join(FOLDER, "invoice.ts"), "utf8");
  const [message] = ofKind(await told(code), "books");
  assert.match(message?.books.documents[0]?.number ?? "", /^F-2026/);
  const [entry] = message?.books.entries ?? [];
  assert.ok((entry?.lines.length ?? 0) >= 3);
  assert.is(
    entry?.lines.reduce((sum, { cents }) => sum + cents, 0),
    0,
  );
});

examples("a fault that is switched on is retried, and each attempt is counted", async () => {
  const code = `import { createClient } from "centime";
const pennylane = createClient({ token: "sandbox-token", retry: { baseMs: 1 } });
console.log((await pennylane.journals.getJournals()).isOk());`;
  const messages = await told(code, { faults: ["server-error"], strikes: 2 });
  const requests = ofKind(messages, "request").map(({ request }) => request);
  assert.equal(
    requests.map(({ status, attempt }) => [status, attempt]),
    [
      [500, 1],
      [500, 2],
      [200, 3],
    ],
  );
});

examples("what fails says in which line, and what is imported and absent says so", async () => {
  const [thrown] = ofKind(
    await told(`const a: number = 1;\n\nthrow new Error("x" + a);`),
    "failed",
  );
  assert.equal([thrown?.text, thrown?.line], ["Error: x1", 3]);
  const [typo] = ofKind(await told("const = 1;"), "failed");
  assert.is(typo?.line, 1);
  const [absent] = ofKind(await told(`import fs from "node:fs"; fs.rm();`), "failed");
  assert.match(absent?.text ?? "", /no module "node:fs" here/);
});

examples("code has the token of the environment, or a process of its own", async () => {
  const [printed] = ofKind(await told("console.log(process.env.PENNYLANE_TOKEN);"), "output");
  assert.is(printed?.text, "sandbox-token");
  const own = await told("const process = { env: 1 }; console.log(process.env);");
  assert.equal(failuresIn(own), []);
});

examples("a file that is absent says which one is there", async () => {
  const code = `import { readFile } from "node:fs/promises"; await readFile("secret.txt");`;
  assert.match(failuresIn(await told(code))[0] ?? "", "no file secret.txt here, but facture-");
});

examples("comments are in one language", () => {
  const code = "// en: One.\n// fr: Un.\nconst a = 1;\n";
  assert.is(localized(code, "en"), "// One.\nconst a = 1;\n");
  assert.is(localized(code, "fr"), "// Un.\nconst a = 1;\n");
});

examples.run();
