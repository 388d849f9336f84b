import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { signWebhook, verifyWebhook } from "../../src/webhooks/index.ts";
import { equalInConstantTime } from "../../src/webhooks/signature.ts";
import { BODY, bytes, EVENT, NOW, SECRET, SIGNED_AT, sign, successOf } from "./help/deliveries.ts";

const properties = suite("signed deliveries");

const secrets = fc.string({ minLength: 1, unit: "binary" });
const objects = fc.dictionary(fc.string(), fc.jsonValue());

properties("what is signed verifies, whatever the object, the secret and the time", async () => {
  const times = fc.integer({ min: 0, max: 999_999_999_999 });
  await fc.assert(
    fc.asyncProperty(objects, secrets, times, async (object, secret, timestamp) => {
      const body = JSON.stringify({ ...EVENT, data: { ...EVENT.data, object } });
      const header = successOf(await signWebhook(body, secret, { timestamp }));
      const now = timestamp * 1000;
      const event = successOf(await verifyWebhook(body, header, secret, { now }));
      assert.is(JSON.stringify(event.data.object), JSON.stringify(JSON.parse(body).data.object));
    }),
  );
});

properties("one changed byte of the body is refused", async () => {
  const header = await sign(BODY);
  const body = bytes(BODY);
  const places = fc.nat({ max: body.length - 1 });
  await fc.assert(
    fc.asyncProperty(places, fc.integer({ min: 1, max: 255 }), async (place, flip) => {
      const changed = body.with(place, (body[place] ?? 0) ^ flip);
      const result = await verifyWebhook(changed, header, SECRET, { now: NOW });
      assert.is(result._unsafeUnwrapErr().kind, "InvalidSignature");
    }),
  );
});

properties("a byte more or less is refused", async () => {
  const header = await sign(BODY);
  for (const body of [`${BODY} `, BODY.slice(0, -1), BODY.slice(1), ""]) {
    const result = await verifyWebhook(body, header, SECRET, { now: NOW });
    assert.is(result._unsafeUnwrapErr().kind, "InvalidSignature");
  }
});

properties("every truncation of the header is refused, from either end", async () => {
  const header = await sign(BODY);
  for (let length = 0; length < header.length; length++) {
    for (const cut of [header.slice(0, length), header.slice(header.length - length)]) {
      const result = await verifyWebhook(BODY, cut, SECRET, { now: NOW });
      assert.ok(result.isErr(), cut);
    }
  }
});

properties("one changed character of the header is refused", async () => {
  const header = await sign(BODY);
  const places = fc.nat({ max: header.length - 1 });
  await fc.assert(
    fc.asyncProperty(places, fc.string({ minLength: 1, maxLength: 1 }), async (place, put) => {
      fc.pre(header[place] !== put);
      const changed = header.slice(0, place) + put + header.slice(place + 1);
      const result = await verifyWebhook(BODY, changed, SECRET, { now: NOW });
      assert.ok(result.isErr(), changed);
    }),
  );
});

properties(
  "any header and any body answer a failure, never a throw, and show no secret",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), secrets, async (body, header, secret) => {
        const result = await verifyWebhook(body, header, `secret:${secret}`, { now: NOW });
        assert.not.ok(JSON.stringify(result._unsafeUnwrapErr()).includes("secret:"));
      }),
    );
  },
);

properties("another secret never verifies", async () => {
  await fc.assert(
    fc.asyncProperty(secrets, secrets, async (one, other) => {
      fc.pre(!sameKey(one, other));
      const header = await sign(BODY, one, SIGNED_AT);
      assert.ok((await verifyWebhook(BODY, header, other, { now: NOW })).isErr());
    }),
  );
});

/** HMAC pads short keys with zero bytes (RFC 2104), so keys that differ in those alone are the same. */
function sameKey(one: string, other: string): boolean {
  const trim = (key: string) => key.replace(/\0+$/, "");
  return (
    new TextEncoder().encode(trim(one)).join() === new TextEncoder().encode(trim(other)).join()
  );
}

properties("bytes are compared as a whole", () => {
  const arrays = fc.uint8Array({ maxLength: 40 });
  fc.assert(
    fc.property(arrays, arrays, (left, right) => {
      assert.is(equalInConstantTime(left, right), left.join() === right.join());
      assert.ok(equalInConstantTime(left, Uint8Array.from(left)));
    }),
  );
});

properties(
  "the event is the one that was verified, though the bytes change meanwhile",
  async () => {
    const body = bytes(BODY);
    const header = await sign(body);
    const verifying = verifyWebhook(body, header, SECRET, { now: NOW });
    body.fill(0x20);
    assert.equal(successOf(await verifying), EVENT);
  },
);

properties.run();
