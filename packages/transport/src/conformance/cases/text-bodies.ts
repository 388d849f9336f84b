import type { Body } from "@centime/core";
import { type CaseDefinition, check, checkEqual } from "../suite-case.ts";
import { SUITE_TEXT, sha256 } from "../suite-server.ts";

const MEGABYTES = 4_000_000;

const json = (value: unknown): Body => ({ kind: "json", value });
const form = (fields: Readonly<Record<string, string>>): Body => ({ kind: "form", fields });

const VALUES: readonly [title: string, value: unknown][] = [
  ["null", null],
  ["an empty string", ""],
  ["an empty object", {}],
  ["a list", [1, "2", false, null]],
  ["characters of one to four bytes", { label: SUITE_TEXT }],
  ["several megabytes", { label: "é".repeat(MEGABYTES) }],
];

const FORMS: readonly [title: string, fields: Readonly<Record<string, string>>][] = [
  ["no field", {}],
  ["marks, blanks and accents", { scope: "a b", state: "é&=+%/?", "a[b]": "漢🧾", empty: "" }],
  ["a megabyte", { label: "x".repeat(1_000_000) }],
];

const toBytes = (text: string) => new TextEncoder().encode(text);

/** Bodies of text: JSON, forms, and none. */
export const textBodies: readonly CaseDefinition[] = [
  {
    name: "sends a GET without a body",
    needs: "handler",
    async check(transport) {
      const { size, headers } = await transport.echo();
      checkEqual(size, 0, "the size of the body");
      checkEqual(headers["content-type"], undefined, "content-type");
      checkEqual(headers["transfer-encoding"], undefined, "transfer-encoding");
    },
  },
  ...VALUES.map(
    ([title, value]): CaseDefinition => ({
      name: `sends ${title} as JSON, in UTF-8`,
      needs: "handler",
      async check(transport) {
        const headers = { "content-type": "application/json" };
        const receipt = await transport.echo({ method: "POST", headers, body: json(value) });
        const bytes = toBytes(JSON.stringify(value));
        checkEqual(receipt.size, bytes.length, "the size of the body");
        checkEqual(receipt.digest, await sha256(bytes), "the digest of the body");
        checkEqual(receipt.headers["content-type"], "application/json", "content-type");
      },
    }),
  ),
  ...FORMS.map(
    ([title, fields]): CaseDefinition => ({
      name: `sends a form with ${title}`,
      needs: "handler",
      async check(transport) {
        const receipt = await transport.echo({ method: "POST", body: form(fields) });
        const bytes = toBytes(new URLSearchParams(fields).toString());
        checkEqual(receipt.size, bytes.length, "the size of the body");
        checkEqual(receipt.digest, await sha256(bytes), "the digest of the body");
        const type = receipt.headers["content-type"] ?? "";
        check(type.startsWith("application/x-www-form-urlencoded"), `content-type is ${type}`);
      },
    }),
  ),
];
