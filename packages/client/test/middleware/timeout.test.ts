import { suite } from "@centime/test-kit";
import { createClient, type Transport } from "centime";
import { createJournal, getJournal } from "centime/journals";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { fakeTime } from "../help/fake-time.ts";
import { JOURNAL, json } from "../help/fake-transport.ts";
import { failureOfKind, successOf } from "../help/results.ts";

const timeout = suite("timeouts");

const never: Transport = () => new Promise(() => undefined);

timeout("end an attempt, and the next one has its own time", async () => {
  const time = fakeTime();
  let sent = 0;
  const transport: Transport = async (request, context) => {
    sent += 1;
    return sent === 1 ? never(request, context) : ok(json(JOURNAL));
  };
  const client = createClient({ token: "t-1", transport, time, timeoutMs: 1000 });
  const sending = client.send(getJournal(7));
  await time.pass(1000);
  await realTurn();
  await time.pass(500);
  assert.equal(successOf(await sending), JOURNAL);
  assert.is(sent, 2);
});

timeout("make a write that was not answered a failure that may have been sent", async () => {
  const time = fakeTime();
  const client = createClient({ token: "t-1", transport: never, time, timeoutMs: 1000 });
  const sending = client.send(createJournal({ code: "VT", label: "Ventes" }));
  await time.pass(1000);
  const failure = failureOfKind("TransportFailure", await sending);
  assert.is(failure.reason, "timeout");
  assert.is(failure.sent, "maybe");
  assert.is(failure.attempts, 1);
});

timeout("of the whole call hold all attempts and waits", async () => {
  const time = fakeTime();
  const client = createClient({
    token: "t-1",
    transport: never,
    time,
    timeoutMs: 1000,
    totalTimeoutMs: 1200,
  });
  const sending = client.send(getJournal(7));
  await time.pass(1000);
  await realTurn();
  await time.pass(200);
  const failure = failureOfKind("TransportFailure", await sending);
  assert.is(failure.reason, "timeout");
});

timeout("of the whole call end it, whatever inside of them ignores the signal", async () => {
  const time = fakeTime();
  const rateLimit = { run: () => new Promise<never>(() => undefined) };
  const client = createClient({ token: "t-1", rateLimit, time, totalTimeoutMs: 1200 });
  const sending = client.send(getJournal(7));
  await time.pass(1200);
  assert.is(failureOfKind("TransportFailure", await sending).reason, "timeout");
});

timeout("leave a wait for the rate limit out of an attempt's time", async () => {
  const time = fakeTime();
  const transport: Transport = async () => ok(json(JOURNAL));
  const client = createClient({ token: "t-1", transport, time, timeoutMs: 1000 });
  const sending = Array.from({ length: 26 }, () => client.send(getJournal(7)));
  await time.pass(5000);
  for (const result of await Promise.all(sending)) successOf(result);
});

timeout("do not outlive their answer", async () => {
  const transport: Transport = async () => ok(json(JOURNAL));
  const client = createClient({ token: "t-1", transport, timeoutMs: 60_000 });
  successOf(await client.send(getJournal(7)));
  assert.not.ok(process.getActiveResourcesInfo().filter((name) => name === "Timeout").length > 1);
});

/** What ends an attempt waits one real turn for whoever knows better. */
const realTurn = () => new Promise((resolve) => setTimeout(resolve, 5));

timeout.run();
