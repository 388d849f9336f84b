import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { send } from "./send.ts";

const levers = suite("the levers of a sandbox");

const read = (sandbox: Sandbox) => send(sandbox, "GET", "/api/external/v2/journals");

const invalid: readonly [what: string, pull: (sandbox: Sandbox) => unknown, named: RegExp][] = [
  ["a time that is none", (it) => it.advance(Number.NaN), /^advance: expected milliseconds, to a /],
  ["a time beyond every date", (it) => it.advance(1e15), /^advance: /],
  ["an endless time", (it) => it.advance(Number.POSITIVE_INFINITY), /^advance: /],
  [
    "a date that is none",
    (it) => it.travelTo(new Date(Number.NaN)),
    /^travelTo: expected a date from /,
  ],
  ["a date before 1900", (it) => it.travelTo(new Date(-1e13)), /^travelTo: /],
  ["a text for a date", (it) => it.travelTo("2026-08-01" as never), /^travelTo: /],
  ["no snapshot", (it) => it.restore({} as never), /^restore: expected a snapshot$/],
  [
    "a snapshot without a budget",
    (it) => it.restore({ ...it.snapshot(), clock: 1_000_000, budget: undefined as never }),
    /^restore: /,
  ],
  [
    "no file",
    (it) => it.attach(undefined as never),
    /^attach: expected \{ filename, type, data \}$/,
  ],
];

for (const [what, pull, named] of invalid) {
  levers(`are not moved by ${what}: every request names it, until a reset`, async () => {
    const sandbox = createSandbox();
    const now = sandbox.now();
    pull(sandbox);
    assert.equal(sandbox.now(), now);
    const refused = await read(sandbox);
    assert.is(refused.status, 500);
    assert.match(((await refused.json()) as { error: string }).error, named);

    sandbox.reset();
    assert.is((await read(sandbox)).status, 200);
  });
}

levers("that are valid leave nothing to name", async () => {
  const sandbox = createSandbox();
  sandbox.advance(1000);
  sandbox.travelTo(new Date("2026-09-01T09:00:00Z"));
  sandbox.restore(sandbox.snapshot());
  sandbox.attach({ filename: "invoice.pdf", type: "application/pdf", data: "%PDF" });
  assert.is((await read(sandbox)).status, 200);
});

levers.run();
