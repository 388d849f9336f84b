import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { localized } from "../playground/examples.ts";
import type { Message } from "../playground/protocol.ts";
import { readMessage } from "../playground/protocol.ts";
import type { Program } from "../playground/runtime/run.ts";
import { createRuntime } from "../playground/runtime/runtime.ts";
import { SITE } from "./help/built-site.ts";

const FOLDER = join(SITE, "playground", "examples");
const SETTINGS = { faults: [], strikes: 0, scale: 1, keep: false } as const;

/** Runs code as the worker does, and returns what it told the page. */
async function told(code: string, settings = SETTINGS): Promise<readonly Message[]> {
  const messages: Message[] = [];
  const runtime = createRuntime({
    post: (message) => messages.push(message),
    load: async (module) => {
      const url = `data:text/javascript;base64,${Buffer.from(module).toString("base64")}`;
      return ((await import(url)) as { readonly default: Program }).default;
    },
    setFetch: (send) => {
      globalThis.fetch = send;
    },
  });
  await runtime({ kind: "run", code, settings });
  return messages;
}

const ofKind = <Kind extends Message["kind"]>(messages: readonly Message[], kind: Kind) =>
  messages.filter((message): message is Extract<Message, { kind: Kind }> => message.kind === kind);

const examples = suite("the playground's examples", { limitMs: 60_000 });

for (const file of readdirSync(FOLDER).filter((name) => !name.endsWith(".d.ts"))) {
  examples(`${file} runs to its end`, async () => {
    const code = readFileSync(join(FOLDER, file), "utf8");
    const messages = await told(localized(code, "fr"));
    assert.equal(ofKind(messages, "failed"), []);
    assert.is(ofKind(messages, "ended").length, 1);
    assert.ok(ofKind(messages, "output").length > 0);
    const errors = ofKind(messages, "output").filter(({ level }) => level === "error");
    assert.equal(errors, []);
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
  const faulty = { ...SETTINGS, faults: ["server-error"], strikes: 2 } as never;
  const requests = ofKind(await told(code, faulty), "request").map(({ request }) => request);
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

examples("comments are in one language", () => {
  const code = "// en: One.\n// fr: Un.\nconst a = 1;\n";
  assert.is(localized(code, "en"), "// One.\nconst a = 1;\n");
  assert.is(localized(code, "fr"), "// Un.\nconst a = 1;\n");
});

examples.run();
