import { suite } from "@centime/test-runner";
import { type ClientOptions, createClient, type Middleware, type Transport } from "centime";
import { getJournal } from "centime/journals";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { fakeTime } from "../help/fake-time.ts";
import { JOURNAL, json } from "../help/fake-transport.ts";
import { failureOfKind, successOf } from "../help/results.ts";

const compose = suite("composition");

compose("keeps a cassette outside of token, limiter and timer, and inside of retry", async () => {
  const seen: string[] = [];
  const replaying: Middleware =
    () =>
    async (request, { attempt }) => {
      seen.push(`${attempt} ${request.headers["authorization"] ?? "no token"}`);
      const headers = { "retry-after": "30" };
      return attempt === 1
        ? ok({ status: 429, headers, body: "", replayed: true })
        : ok({ ...json(JOURNAL), replayed: true });
    };
  const time = fakeTime();
  const transport: Transport = () => {
    throw new Error("a replayed call must not reach the transport");
  };
  const neverASlot = { run: () => new Promise<never>(() => undefined) };
  const client = createClient({
    token: "t-1",
    transport,
    time,
    rateLimit: neverASlot,
    cassette: { middleware: replaying },
  });
  const sending = client.send(getJournal(7));
  await time.pass(0);
  assert.equal(successOf(await sending), JOURNAL);
  assert.equal(seen, ["1 no token", "2 no token"]);
});

for (const [name, options] of [
  ["timeoutMs", { timeoutMs: Number.NaN }],
  ["timeoutMs", { timeoutMs: -1 }],
  ["totalTimeoutMs", { totalTimeoutMs: "5000" }],
  ["retry", { retry: 3 }],
  ["retry.attempts", { retry: { attempts: "3" } }],
  ["rateLimit", { rateLimit: 25 }],
  ["observe", { observe: "console" }],
  ["cassette", { cassette: {} }],
  ["transport", { transport: "fetch" }],
] as const) {
  compose(`refuses ${JSON.stringify(options)}, naming ${name}, and sends nothing`, async () => {
    const client = createClient({ token: "t-1", ...options } as unknown as ClientOptions);
    const failure = failureOfKind("InvalidInput", await client.send(getJournal(7)));
    assert.is(failure.issues[0]?.path, name);
  });
}

compose.run();
