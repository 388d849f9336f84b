import type { Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { type FieldKind, fieldKind } from "@centime/core/fields";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { answeredOperations, createSandbox } from "../src/index.ts";
import { send } from "./send.ts";

const personal = suite("personal data of seeded records");

/** A text of a record, where it stands, and what the contract says of its field. */
interface Field {
  readonly place: string;
  readonly kind: FieldKind | undefined;
  readonly value: string;
}

/** Every text in everything that can be listed. */
async function seededFields(): Promise<readonly Field[]> {
  const sandbox = createSandbox({ rateLimit: "off" });
  const paths = Object.values<Operation<unknown, unknown>>(catalogue)
    .map(({ info }) => info)
    .filter(({ name, method }) => method === "GET" && answeredOperations.includes(name))
    .filter(({ path }) => !path.includes("{") && !path.includes("trial_balance"));
  const fields: Field[] = [];
  for (const { path } of paths) {
    const response = await send(sandbox, "GET", path);
    const segments = path.split("/").filter(Boolean);
    if (response.ok) fields.push(...fieldsIn(await response.json(), segments));
  }
  return fields;
}

function fieldsIn(value: unknown, within: readonly string[]): readonly Field[] {
  if (typeof value === "string") {
    const name = within.at(-1) ?? "";
    const kind = fieldKind(name, within.slice(0, -1));
    return [{ place: within.slice(-2).join("."), kind, value }];
  }
  if (Array.isArray(value)) return value.flatMap((item) => fieldsIn(item, within));
  return Object.entries(Object(value)).flatMap(([key, item]) => fieldsIn(item, [...within, key]));
}

const fields = await seededFields();

/** What cassettes replace and messages mask. */
const PERSONAL: readonly (FieldKind | undefined)[] = [
  "person",
  "address",
  "registration",
  "iban",
  "email",
  "phone",
  "text",
  "filename",
];

personal("stand only where the contract's table says so", () => {
  const known = new Set(
    fields
      .filter(({ kind }) => PERSONAL.includes(kind) && kind !== "text" && kind !== "filename")
      .map(({ value }) => value)
      .filter((value) => value !== ""),
  );
  assert.ok(known.size > 40);
  const elsewhere = fields.filter(
    ({ kind, value }) => known.has(value) && !PERSONAL.includes(kind),
  );
  assert.equal([...new Set(elsewhere.map(({ place, value }) => `${place}: ${value}`))], []);
});

personal("are in every kind of the table that records have", () => {
  const kinds = new Set(fields.map(({ kind }) => kind));
  for (const kind of PERSONAL) assert.ok(kinds.has(kind), String(kind));
});

personal("are in no field that the table does not know", () => {
  const unknown = fields.filter(({ kind }) => kind === undefined);
  assert.equal([...new Set(unknown.map(({ place }) => place))], []);
});

personal.run();
