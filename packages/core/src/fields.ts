import { FIELD_EXCEPTIONS, FIELDS } from "./resources/fields.ts";

export { FIELDS } from "./resources/fields.ts";

/**
 * What a field may hold, by the contract.
 *
 * `number`, `date`, `id`, `member` (of an enumeration), `reference` (a code or a number that people give to
 * documents), `public` (the same for every company) and `url` are no personal data by themselves. `text` is what people typed, `person`, `address`,
 * `registration` (SIREN, SIRET, VAT number), `iban`, `email` and `phone` tell who they are, `filename` may do
 * either, and `secret` grants access.
 */
export type FieldKind = keyof typeof FIELDS | keyof typeof FIELD_EXCEPTIONS;

const split = (table: Readonly<Record<string, string>>): ReadonlyMap<string, FieldKind> =>
  new Map(
    Object.entries(table).flatMap(([kind, names]) =>
      names.split(" ").map((name) => [name, kind as FieldKind] as const),
    ),
  );

let kinds: ReadonlyMap<string, FieldKind> | undefined;
let exceptions: ReadonlyMap<string, FieldKind> | undefined;

/**
 * Returns what a field of a request or a response may hold; `undefined` for a name that no operation of
 * either API has. The names are those of JSON keys, of query parameters and of a filter's fields.
 *
 * @param name The field's name; an item of a list has the list's.
 * @param within The segments of the request's path and the keys around the field, outermost first.
 *
 * @example
 * ```ts
 * fieldKind("first_name"); // "person"
 * fieldKind("value", ["customer_invoices", "discount"]); // "number"
 * ```
 */
export function fieldKind(name: string, within: readonly string[] = []): FieldKind | undefined {
  kinds ??= split(FIELDS);
  exceptions ??= split(FIELD_EXCEPTIONS);
  try {
    for (let at = within.length - 1; at >= 0; at -= 1) {
      const exception = exceptions.get(`${within[at]}.${name}`);
      if (exception !== undefined) return exception;
    }
  } catch {
    return undefined; // `within` is no list of names.
  }
  return kinds.get(name);
}
