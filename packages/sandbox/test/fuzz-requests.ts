import type { Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import fc from "fast-check";
import { answeredOperations, createSandbox } from "../src/index.ts";
import { idsFor } from "./ids.ts";
import { line } from "./invoices.ts";

type AnyOperation = Operation<unknown, unknown>;

/** A request that may fit, or be anything. */
export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string | undefined;
  /** The body's media type, if any. */
  readonly type: string | undefined;
}

const books = createSandbox().books();

const often = <Value>(weight: number, usual: fc.Arbitrary<Value>, other: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight, arbitrary: usual as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: other });

const oneOf = (ids: readonly number[]) =>
  often(
    12,
    ids.length === 0 ? fc.integer() : fc.constantFrom(...ids),
    fc.oneof(fc.integer(), fc.string()),
  );

const idIn = (records: ReadonlyMap<number, unknown>) => oneOf([...records.keys()]);

const fixed = <Fields extends object>(values: Fields) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fc.constant(value)])) as {
    [Key in keyof Fields]: fc.Arbitrary<unknown>;
  };

const discount = fc.record({
  type: fc.constantFrom("absolute", "relative"),
  value: often(5, fc.integer({ min: 0, max: 100 }).map(String), fc.constantFrom("", "-1", "x")),
});

const lines = fc.array(
  fc.record(
    {
      ...fixed(line()),
      quantity: often(8, fc.integer({ min: -20, max: 20 }), fc.double()),
      raw_currency_unit_price: often(12, fc.integer().map(String), fc.string()),
      vat_rate: often(12, fc.constantFrom("FR_200", "FR_55", "mixed"), fc.constant("FR_201")),
      discount,
    },
    { requiredKeys: ["label", "unit", "quantity", "raw_currency_unit_price", "vat_rate"] },
  ),
  { minLength: 1, maxLength: 4 },
);

const importedLine = {
  currency_amount: "120.00",
  currency_tax: "20.00",
  quantity: 1,
  raw_currency_unit_price: "100.00",
  unit: "piece",
  vat_rate: "FR_200",
};
const importedLines = fc.constantFrom([importedLine], [{ ...importedLine, label: "Reprise" }]);

const address = { address: "1 quai", postal_code: "74000", city: "Annecy", country_alpha2: "FR" };
const text = often(8, fc.string({ minLength: 1 }), fc.anything());

const REQUIRED = {
  customer_id: idIn(books.customers),
  supplier_id: idIn(books.suppliers),
  transaction_id: idIn(books.transactions),
  bank_account_id: idIn(books.bankAccounts),
  amount: often(
    8,
    fc.integer({ min: -90_000, max: 90_000 }).map((cents) => (cents / 100).toFixed(2)),
    fc.string(),
  ),
  quote_id: idIn(books.quotes),
  credit_note_id: idIn(books.invoices),
  date: often(12, fc.constantFrom("2026-07-01", "2026-07-02"), fc.constant("2026-13-01")),
  deadline: often(12, fc.constant("2026-07-31"), fc.constant("soon")),
  draft: often(20, fc.boolean(), fc.constant("yes")),
  invoice_lines: fc.oneof(
    lines,
    lines.map((create) => ({ create })),
    importedLines,
    importedLines.map((create) => ({ create })),
  ),
  file_attachment_id: idIn(books.fileAttachments),
  currency_amount: often(12, fc.constantFrom("120.00", "120.01"), fc.string()),
  currency_amount_before_tax: often(12, fc.constant("100.00"), fc.constant("100.03")),
  currency_tax: fc.constant("20.00"),
  label: text,
  code: text,
  name: text,
  first_name: text,
  last_name: text,
  price_before_tax: often(8, fc.integer().map(String), fc.string()),
  vat_rate: often(8, fc.constantFrom("FR_200", "exempt"), fc.constant("none")),
  billing_address: fc.constant(address),
};

const OPTIONAL = {
  discount,
  delivery_address: fc.constant(address),
  recipients: fc.array(fc.string(), { maxLength: 2 }),
  external_reference: fc.constantFrom("one", "two"),
  notes: text,
};

const fields = fc.record(
  { ...REQUIRED, ...OPTIONAL },
  { requiredKeys: Object.keys(REQUIRED) as (keyof typeof REQUIRED)[] },
);

const assignments = fc.array(
  fc.record({
    id: idIn(books.categories),
    weight: often(4, fc.constantFrom("1", "0.5"), fc.constantFrom("0.50000", "one")),
  }),
  { maxLength: 2 },
);

const body = fc.oneof(
  { weight: 12, arbitrary: fields as fc.Arbitrary<unknown> },
  { weight: 2, arbitrary: assignments },
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: fc.string() },
);

const type = fc.oneof(
  { weight: 12, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("application/json", "text/html", "multipart/form-data; boundary=x"),
  },
);

const requestOf = (operation: AnyOperation): fc.Arbitrary<FuzzRequest> => {
  const { method, path } = operation.info;
  const parameters = Array.from(path.matchAll(/\{\w+\}/g), ({ 0: parameter, index }) =>
    oneOf(idsFor(books, path.slice(0, index + parameter.length))),
  );
  return fc
    .record({
      method: often(20, fc.constant(method), fc.constantFrom("GET", "PUT", "DELETE", "PATCH")),
      ids: fc.tuple(...parameters),
      query: often(12, fc.constant(""), fc.webQueryParameters()),
      body,
      type,
    })
    .map((given) => {
      const used = String(given.method);
      const ids = [...given.ids];
      const filled = path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(String(ids.shift())));
      const isRead = used === "GET" || used === "DELETE";
      return {
        method: used,
        path: given.query === "" ? filled : `${filled}?${given.query}`,
        body: isRead ? undefined : write(given.body, operation),
        type: given.type,
      };
    });
};

/** Requests to unknown paths. */
const strayRequest: fc.Arbitrary<FuzzRequest> = fc
  .record({
    method: fc.constantFrom("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE"),
    root: fc.constantFrom(
      "",
      "/api/external/v2",
      "/public",
      "/public/files",
      "/oauth",
      "/_sandbox",
    ),
    path: fc.oneof(fc.webPath(), fc.constantFrom("/invoice/pdf", "/token", "/reset")),
    text: fc.string(),
    type,
  })
  .map(({ root, path, method, text, type: given }) => {
    const isRead = method === "GET" || method === "HEAD";
    return { method, path: `${root}${path}`, body: isRead ? undefined : text, type: given };
  });

const answered = Object.values<AnyOperation>(catalogue).filter(({ info }) =>
  answeredOperations.includes(info.name),
);

/** Requests of all operations that the sandbox carries out, and some of others. */
export const fuzzRequest: fc.Arbitrary<FuzzRequest> = fc.oneof(
  { weight: 2, arbitrary: strayRequest },
  ...answered.map((operation) => ({ weight: 1, arbitrary: requestOf(operation) })),
);

/** Writes a body; of an object, mostly what the operation knows. A text is sent as it is. */
function write(value: unknown, { schemas }: AnyOperation): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return JSON.stringify(value);
  }
  const known = keysOf(schemas.body?.() as Entries | undefined);
  return JSON.stringify(
    Object.fromEntries(Object.entries(value).filter(([key]) => known.has(key))),
  );
}

interface Entries {
  readonly entries?: object;
  readonly wrapped?: Entries;
  readonly options?: readonly Entries[];
}

const keysOf = (schema: Entries | undefined): ReadonlySet<string> =>
  new Set(
    [schema, schema?.wrapped, ...(schema?.options ?? [])].flatMap((own) =>
      Object.keys(own?.entries ?? {}),
    ),
  );
