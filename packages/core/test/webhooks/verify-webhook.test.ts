import { createHmac } from "node:crypto";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { verifyWebhook, type WebhookFailure } from "../../src/webhooks/index.ts";
import {
  BODY,
  bytes,
  EVENT,
  NOW,
  refusal,
  SECRET,
  SIGNED_AT,
  sign,
  successOf,
} from "./help/deliveries.ts";

const verify = suite("verifyWebhook");

const OPTIONS = { now: NOW };

verify(
  "reads the event of a delivery signed as the vendor says, computed by Node's crypto",
  async () => {
    const signature = createHmac("sha256", SECRET).update(`${SIGNED_AT}.${BODY}`).digest("hex");
    const header = `t=${SIGNED_AT},v1=${signature}`;
    assert.equal(successOf(await verifyWebhook(BODY, header, SECRET, OPTIONS)), EVENT);
    assert.is(await sign(BODY), header);
  },
);

verify(
  "takes the body as bytes, the header with blanks, and in parts as Node may hand it out",
  async () => {
    const header = await sign(BODY);
    const [t = "", v1 = ""] = header.split(",");
    const headers = [` ${t} , ${v1} `, [t, v1]];
    for (const value of headers) {
      assert.ok((await verifyWebhook(bytes(BODY), value, SECRET, OPTIONS)).isOk());
    }
  },
);

verify("is content with one right v1 among several, wherever it stands", async () => {
  const [t, right] = (await sign(BODY)).split(",");
  const [, wrong] = (await sign(BODY, "a former secret")).split(",");
  for (const values of [
    [right, wrong],
    [wrong, right],
    [wrong, wrong, right],
    ["v0=abc", right],
  ]) {
    const header = [t, ...values].join(",");
    assert.ok((await verifyWebhook(BODY, header, SECRET, OPTIONS)).isOk(), header);
  }
  const refused = await verifyWebhook(BODY, `${t},${wrong},${wrong}`, SECRET, OPTIONS);
  assert.is(refusal(refused), "InvalidSignature/mismatch");
});

verify("passes events, keys and contexts that it does not know", async () => {
  const unknown = {
    ...EVENT,
    event: "quote.accepted",
    api: 3,
    data: { ...EVENT.data, context: {} },
  };
  const body = JSON.stringify(unknown);
  const event = successOf(await verifyWebhook(body, await sign(body), SECRET, OPTIONS));
  assert.equal(event, unknown);
});

verify("leaves previous_attributes out where the event has none", async () => {
  const { previous_attributes: _, ...data } = EVENT.data;
  const body = JSON.stringify({ ...EVENT, data });
  const event = successOf(await verifyWebhook(body, await sign(body), SECRET, OPTIONS));
  assert.is("previous_attributes" in event.data, false);
});

verify("tolerates five minutes either way, to the millisecond, unless told otherwise", async () => {
  const header = await sign(BODY);
  const at = async (now: number, toleranceMs?: number) => {
    const result = await verifyWebhook(BODY, header, SECRET, { now, toleranceMs });
    return result.isOk() ? "ok" : refusal(result);
  };
  assert.is(await at(NOW + 300_000), "ok");
  assert.is(await at(NOW + 300_001), "OutsideTolerance/too-old");
  assert.is(await at(NOW - 300_000), "ok");
  assert.is(await at(NOW - 300_001), "OutsideTolerance/in-the-future");
  assert.is(await at(NOW, 0), "ok");
  assert.is(await at(NOW + 1, 0), "OutsideTolerance/too-old");
});

verify("tells how old a delivery is", async () => {
  const result = await verifyWebhook(BODY, await sign(BODY), SECRET, { now: NOW + 3_600_000 });
  assert.equal(result._unsafeUnwrapErr(), {
    kind: "OutsideTolerance",
    reason: "too-old",
    ageMs: 3_600_000,
    message: "signed 3600 s ago",
  });
});

verify("lets nobody stretch the tolerance by changing t: the signature holds it", async () => {
  const [, v1] = (await sign(BODY)).split(",");
  const result = await verifyWebhook(BODY, `t=${SIGNED_AT + 900},${v1}`, SECRET, {
    now: NOW + 900_000,
  });
  assert.is(refusal(result), "InvalidSignature/mismatch");
});

verify("says what is wrong with a signed body that is no event, and shows none of it", async () => {
  const bodies: readonly (readonly [string | Uint8Array, string])[] = [
    ["hunter2", "InvalidEvent/not-json"],
    ["", "InvalidEvent/not-json"],
    [Uint8Array.of(0x22, 0xff, 0x22), "InvalidEvent/not-json"],
    ["[]", "InvalidEvent/not-an-event"],
    ["null", "InvalidEvent/not-an-event"],
    [JSON.stringify({ ...EVENT, id: "hunter2" }), "InvalidEvent/not-an-event"],
    [JSON.stringify({ ...EVENT, data: { object: "hunter2" } }), "InvalidEvent/not-an-event"],
  ];
  for (const [body, expected] of bodies) {
    const result = await verifyWebhook(body, await sign(body), SECRET, OPTIONS);
    assert.is(refusal(result), expected);
    assert.not.match(JSON.stringify(result._unsafeUnwrapErr()), "hunter2");
  }
  const broken = JSON.stringify({ ...EVENT, id: "hunter2" });
  const result = await verifyWebhook(broken, await sign(broken), SECRET, OPTIONS);
  const failure: WebhookFailure = result._unsafeUnwrapErr();
  assert.is(failure.kind === "InvalidEvent" && failure.issues[0]?.path, "id");
});

verify("refuses a call that cannot work, without a throw", async () => {
  const header = await sign(BODY);
  const call = verifyWebhook as (...given: readonly unknown[]) => ReturnType<typeof verifyWebhook>;
  const calls: readonly (readonly [readonly unknown[], string])[] = [
    [[EVENT, header, SECRET, OPTIONS], "InvalidArguments/raw-body"],
    [[undefined, header, SECRET, OPTIONS], "InvalidArguments/raw-body"],
    [[BODY, header, "", OPTIONS], "InvalidArguments/secret"],
    [[BODY, header, undefined, OPTIONS], "InvalidArguments/secret"],
    [[BODY, header, SECRET, {}], "InvalidArguments/now"],
    [[BODY, header, SECRET], "InvalidArguments/now"],
    [[BODY, header, SECRET, { now: new Date(NOW) }], "InvalidArguments/now"],
    [[BODY, header, SECRET, { now: NOW, toleranceMs: -1 }], "InvalidArguments/tolerance"],
    [[BODY, 42, SECRET, OPTIONS], "InvalidHeader/missing"],
  ];
  for (const [given, expected] of calls) assert.is(refusal(await call(...given)), expected);
});

verify.run();
