import { freePort, suite } from "@centime/test-kit";
import { signWebhook } from "centime/webhooks";
import * as assert from "uvu/assert";
import { jsonLines, runCli } from "./run-cli.ts";

const listening = suite("centime webhook listen", { limitMs: 20_000 });

const SECRET = "whsec_of_a_test_subscription_0123456789";

/** Delivers an event as Pennylane does; tries again while nobody listens yet. */
async function deliver(port: number, body: string, secret: string): Promise<number> {
  const timestamp = Math.floor(Date.now() / 1000);
  const signature = (await signWebhook(body, secret, { timestamp }))._unsafeUnwrap();
  const headers = { "content-type": "application/json", "x-pennylane-signature": signature };
  for (;;) {
    try {
      const url = `http://127.0.0.1:${port}/`;
      return (await fetch(url, { method: "POST", body, headers })).status;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

const eventOf = (id: string) =>
  JSON.stringify({
    id,
    event: "customer_invoice.created",
    data: { id: 42, label: "\u001b[2Jgone" },
  });

listening("prints what is rightly signed, once, and refuses the rest", async () => {
  const port = await freePort();
  const env = { PENNYLANE_WEBHOOK_SECRET: `whsec_of_before_0123456789,${SECRET}` };
  const running = runCli(["webhook", "listen", "--port", String(port), "--count", "2"], { env });
  assert.is(await deliver(port, eventOf("1"), "whsec_of_somebody_else_0123456789"), 400);
  assert.is(await deliver(port, eventOf("1"), SECRET), 200);
  assert.is(await deliver(port, eventOf("1"), SECRET), 200);
  assert.is(await deliver(port, eventOf("2"), SECRET), 200);
  const { status, output, errors } = await running;
  assert.is(status, 0);
  assert.equal(
    jsonLines(output).map(({ id }) => String(id)),
    ["1", "2"],
  );
  assert.not.match(output, "\u001b");
  assert.match(errors, /400 refused: .+\n200 handled .+ 1\n200 duplicate .+ 1\n200 handled .+ 2\n/);
  assert.not.match(errors, SECRET);
});

listening("needs a secret, and a port that is one", async () => {
  const without = await runCli(["webhook", "listen"]);
  assert.is(without.status, 2);
  assert.match(without.errors, "set PENNYLANE_WEBHOOK_SECRET");
  const env = { PENNYLANE_WEBHOOK_SECRET: SECRET };
  const wrong = await runCli(["webhook", "listen", "--port", "http"], { env });
  assert.is(wrong.status, 2);
});

listening.run();
