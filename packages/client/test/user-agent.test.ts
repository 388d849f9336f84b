import { readFileSync } from "node:fs";
import { suite } from "@centime/test-kit";
import { createClient } from "centime";
import * as assert from "uvu/assert";
import { VERSION } from "../src/version.ts";
import { fakeTransport, JOURNAL, json } from "./help/fake-transport.ts";

const agent = suite("the user agent");

/** What is sent where the runtime says this of itself. */
async function sentBy(userAgent: string | undefined, headers = {}): Promise<string | undefined> {
  const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { userAgent } });
  const { transport, sent } = fakeTransport(() => json(JOURNAL));
  try {
    await createClient({ token: "t-1", transport }).with({ headers }).journals.getJournal(7);
  } finally {
    if (before === undefined) Reflect.deleteProperty(globalThis, "navigator");
    else Object.defineProperty(globalThis, "navigator", before);
  }
  return sent[0]?.headers["user-agent"];
}

agent("names the package and its version, which is the manifest's", async () => {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  assert.is(VERSION, manifest.version, "packages/client/src/version.ts");
  for (const runtime of [undefined, "Node.js/24", "Bun/1.4.4", "Deno/2.9", "Cloudflare-Workers"]) {
    assert.is(await sentBy(runtime), `centime/${VERSION}`, runtime);
  }
});

agent("is left to browsers", async () => {
  assert.is(await sentBy("Mozilla/5.0 (X11; Linux x86_64)"), undefined);
});

agent("is yours where you set it", async () => {
  assert.is(await sentBy(undefined, { "user-agent": "atelier-books/2.1" }), "atelier-books/2.1");
});

agent.run();
