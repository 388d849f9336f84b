import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { readSignatureHeader } from "../../src/webhooks/signature.ts";
import { refusal } from "./help/deliveries.ts";

const header = suite("the signature header");

const HEX = "0123456789abcdef".repeat(4);

header("is read with its time as spelt and all its v1", () => {
  const read = readSignatureHeader(`v1=${HEX},t=0042,v0=of-old,v1=${HEX}`);
  assert.equal(read._unsafeUnwrap(), { timestamp: "0042", signatures: [HEX, HEX] });
});

const REFUSED: readonly (readonly [header: string | null | undefined, reason: string])[] = [
  [null, "missing"],
  [undefined, "missing"],
  ["", "missing"],
  [" ", "missing"],
  ["t=42", "no-signature"],
  [`v1=${HEX}`, "no-timestamp"],
  [`t=42,v2=${HEX}`, "no-signature"],
  [`t=42,v1=${HEX.slice(1)}`, "malformed"],
  [`t=42,v1=${HEX}0`, "malformed"],
  [`t=42,v1=${HEX.toUpperCase()}`, "malformed"],
  [`t=42,v1=${HEX},`, "malformed"],
  [`t=42,v1=${HEX},v1`, "malformed"],
  [`t=42,v1=${HEX},v1=`, "malformed"],
  [`t=42,t=42,v1=${HEX}`, "malformed"],
  [`t=-42,v1=${HEX}`, "malformed"],
  [`t=4.2,v1=${HEX}`, "malformed"],
  [`t=4e2,v1=${HEX}`, "malformed"],
  [`t=1234567890123,v1=${HEX}`, "malformed"],
  [`t=42;v1=${HEX}`, "malformed"],
  [HEX, "malformed"],
];

for (const [text, reason] of REFUSED) {
  header(`${JSON.stringify(text)} is refused: ${reason}`, () => {
    assert.is(refusal(readSignatureHeader(text)), `InvalidHeader/${reason}`);
  });
}

header.run();
