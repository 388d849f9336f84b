import { createHmac } from "node:crypto";
import { runInNewContext } from "node:vm";
import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { isObject } from "../../src/json.ts";
import { type DriftReport, signWebhook, verifyWebhook } from "../../src/webhooks/index.ts";
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
const NOTHING_OF_DATA = "absent data, absent data.context, absent data.object";

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
    ['"hunter2"', "InvalidEvent/not-an-event"],
  ];
  for (const [body, expected] of bodies) {
    const result = await verifyWebhook(body, await sign(body), SECRET, OPTIONS);
    assert.is(refusal(result), expected);
    assert.not.match(JSON.stringify(result._unsafeUnwrapErr()), "hunter2");
  }
});

/** Events that are not quite of the known form, what is read of them, and what drifts. */
const DRIFTING: readonly (readonly [change: object, read: object, drift: string])[] = [
  [{ id: "d-1" }, { id: "d-1" }, "constraint id"],
  [{ id: 1e300 }, { id: "1e+300" }, "constraint id"],
  [{ event: "quote.accepted" }, {}, "unknown-member event"],
  [{ event: 7 }, { event: "" }, "constraint event"],
  [{ retry_count: undefined }, { retry_count: 0 }, "absent retry_count"],
  [{ retry_count: "2" }, { retry_count: 2 }, "constraint retry_count"],
  [{ retry_count: -1 }, { retry_count: 0 }, "constraint retry_count"],
  [{ created: null }, { created: SIGNED_AT }, "absent created"],
  [{ created: "1782863997" }, { created: 1_782_863_997 }, "constraint created"],
  [{ created: "2026-07-01T00:00:00.5Z" }, { created: 1_782_864_000 }, "constraint created"],
  [{ created: 1_782_863_997.5 }, { created: 1_782_863_997 }, "constraint created"],
  [{ data: undefined }, { data: { context: {}, object: {} } }, NOTHING_OF_DATA],
  [{ data: [] }, { data: { context: {}, object: {} } }, `constraint${NOTHING_OF_DATA.slice(6)}`],
  [
    { data: { context: { company_id: 7 }, object: null, previous_attributes: [] } },
    { data: { context: { company_id: "7" }, object: {}, previous_attributes: undefined } },
    "constraint data.context.company_id, absent data.object, constraint data.previous_attributes",
  ],
  [
    { data: { context: { user: 1 }, object: {}, more: 1 }, api: 3 },
    {},
    "undeclared api, undeclared data.more",
  ],
];

for (const [change, read, drift] of DRIFTING) {
  verify(`reads an event with ${JSON.stringify(change)}, and tells that it drifts`, async () => {
    const found: string[] = [];
    const onDrift = (report: DriftReport) => {
      found.push(...report.drift.map(({ kind, place }) => `${kind} ${place}`));
      throw new Error("of the listener");
    };
    const body = JSON.stringify({ ...EVENT, ...change });
    const result = await verifyWebhook(body, await sign(body), SECRET, { ...OPTIONS, onDrift });
    assert.equal(successOf(result), { ...EVENT, ...JSON.parse(JSON.stringify(change)), ...read });
    assert.is(found.join(", "), drift);
  });
}

verify("names a delivery that has no id, and another one otherwise", async () => {
  const ids = new Set<unknown>();
  for (const retry_count of [0, 1]) {
    const body = JSON.stringify({ ...EVENT, id: null, retry_count });
    const again = [await sign(body), await sign(body)];
    for (const header of again) {
      ids.add(successOf(await verifyWebhook(body, header, SECRET, OPTIONS)).id);
    }
  }
  assert.is(ids.size, 2);
});

verify("reads whatever object is rightly signed as an event", async () => {
  const field = fc.oneof(fc.jsonValue(), fc.constant(undefined));
  const object = fc.record({
    id: field,
    event: field,
    retry_count: field,
    created: field,
    data: fc.oneof(field, fc.record({ context: field, object: field, previous_attributes: field })),
  });
  await fc.assert(
    fc.asyncProperty(object, async (value) => {
      const body = JSON.stringify(value);
      const event = successOf(await verifyWebhook(body, await sign(body), SECRET, OPTIONS));
      assert.ok(Number.isSafeInteger(event.id) || typeof event.id === "string");
      assert.is(typeof event.event, "string");
      assert.ok(event.retry_count >= 0 && event.created >= 0);
      assert.ok(isObject(event.data.context) && isObject(event.data.object));
    }),
  );
});

verify("takes any secret of a list, so that one can replace another", async () => {
  const secrets = ["the next one", SECRET];
  assert.equal(successOf(await verifyWebhook(BODY, await sign(BODY), secrets, OPTIONS)), EVENT);
  const [t, former] = (await sign(BODY)).split(",");
  const [, next] = (await sign(BODY, "the next one")).split(",");
  for (const header of [`${t},${former},${next}`, `${t},${next}`]) {
    assert.ok((await verifyWebhook(BODY, header, secrets, OPTIONS)).isOk());
    assert.ok((await verifyWebhook(BODY, header, ["the next one"], OPTIONS)).isOk());
  }
  const stranger = await verifyWebhook(BODY, await sign(BODY, "of another"), secrets, OPTIONS);
  assert.is(refusal(stranger), "InvalidSignature/mismatch");
});

verify("takes bytes of any kind and of any realm", async () => {
  const whole = bytes(`xx${BODY}yy`);
  const part = whole.subarray(2, whole.length - 2);
  const { buffer } = Uint8Array.from(part);
  const bodies: readonly unknown[] = [
    part,
    buffer,
    Buffer.from(part),
    new DataView(whole.buffer, 2, part.length),
    runInNewContext("Uint8Array.from(bytes)", { bytes: [...part] }),
    runInNewContext("Uint8Array.from(bytes).buffer", { bytes: [...part] }),
  ];
  for (const body of bodies) {
    const result = await verifyWebhook(body as Uint8Array, await sign(BODY), SECRET, OPTIONS);
    assert.equal(successOf(result), EVENT);
    assert.is(await sign(body as Uint8Array), await sign(BODY));
  }
  const transferred = Uint8Array.from(part).buffer;
  structuredClone(transferred, { transfer: [transferred] });
  const gone = await verifyWebhook(transferred, await sign(BODY), SECRET, OPTIONS);
  assert.ok(gone.isErr());
});

verify("refuses a call that cannot work, without a throw", async () => {
  const header = await sign(BODY);
  const call = verifyWebhook as (...given: readonly unknown[]) => ReturnType<typeof verifyWebhook>;
  const calls: readonly (readonly [readonly unknown[], string])[] = [
    [[EVENT, header, SECRET, OPTIONS], "InvalidArguments/raw-body"],
    [[undefined, header, SECRET, OPTIONS], "InvalidArguments/raw-body"],
    [[BODY, header, "", OPTIONS], "InvalidArguments/secret"],
    [[BODY, header, undefined, OPTIONS], "InvalidArguments/secret"],
    [[BODY, header, [], OPTIONS], "InvalidArguments/secret"],
    [[BODY, header, [SECRET, ""], OPTIONS], "InvalidArguments/secret"],
    [[BODY, header, [SECRET, 7], OPTIONS], "InvalidArguments/secret"],
    [[[BODY], header, SECRET, OPTIONS], "InvalidArguments/raw-body"],
    [[BODY, header, SECRET, {}], "InvalidArguments/now"],
    [[BODY, header, SECRET], "InvalidArguments/now"],
    [[BODY, header, SECRET, { now: new Date(NOW) }], "InvalidArguments/now"],
    [[BODY, header, SECRET, { now: NOW, toleranceMs: -1 }], "InvalidArguments/tolerance"],
    [[BODY, 42, SECRET, OPTIONS], "InvalidHeader/missing"],
  ];
  for (const [given, expected] of calls) assert.is(refusal(await call(...given)), expected);
});

verify("signs with no option that it does not have", async () => {
  const options = { timestamp: 1, tolerance: 5 } as never;
  const failure = (await signWebhook("{}", SECRET, options))._unsafeUnwrapErr();
  assert.equal("reason" in failure && failure.reason, "options");
  assert.match(failure.message, "tolerance");
});

verify("refuses options that it does not have, and values that do not fit, by name", async () => {
  for (const [option, value] of [
    ["tolerance", 5],
    ["onDrift", "log"],
  ] as const) {
    const options = { now: 0, [option]: value } as never;
    const failure = (await verifyWebhook("{}", "t=0,v1=00", "s-3cr3t", options))._unsafeUnwrapErr();
    assert.equal("reason" in failure && [failure.kind, failure.reason], [
      "InvalidArguments",
      "options",
    ]);
    assert.match(failure.message, option);
  }
});

verify.run();
