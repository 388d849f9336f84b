import type { SchemaObject } from "../load/openapi.ts";
import type { StringShape } from "./shape.ts";

/** What a text must look like. */
type TextForm = Pick<StringShape, "format" | "pattern">;

/**
 * The form that a text of a request must have where the contract declares neither a format nor a pattern,
 * but the field's name or description says what it is: an amount, an e-mail address, a country, a currency
 * or a date.
 */
export function impliedForm(schema: SchemaObject, place: string): TextForm {
  if (!/^[^.]+\.(?:body|query)\b/.test(place)) return {};
  const steps = place.split(/[./]/).filter((step) => !/^(?:\*|\d+)$/.test(step));
  const name = steps.slice(-2).join(".");
  return RULES.find(({ names }) => names.test(name))?.form(schema.description ?? "") ?? {};
}

interface Rule {
  /** The names that it is for, each with the name of what it is in: `discount.value`. */
  readonly names: RegExp;
  readonly form: (description: string) => TextForm;
}

const RULES: readonly Rule[] = [
  {
    names: /[._](?:amount|price|tax|fee|credit|debit)$|_before_tax$|discount\.value$/,
    form: (description) => ({ pattern: decimalWith(digitsIn(description)) }),
  },
  { names: /\.weight$/, form: (description) => ({ pattern: shareWith(digitsIn(description)) }) },
  { names: /\.(?:emails?|recipients)$/, form: () => ({ format: "email" }) },
  { names: /\.country_alpha2$/, form: () => ({ pattern: COUNTRY }) },
  { names: /\.currency$/, form: () => ({ pattern: CURRENCY }) },
  { names: /[._](?:date|deadline|period_start|period_end)$/, form: () => ({ format: "date" }) },
];

/** How many decimals a number may have, where its description limits them. */
const digitsIn = (description: string): string | undefined =>
  /(?:up to|maximum of) (\d+) decimals/i.exec(description)?.[1];

export const decimalWith = (digits?: string): string =>
  String.raw`^-?\d+(\.\d${digits === undefined ? "+" : `{1,${digits}}0*`})?$`;

/** From 0 to 1: a category's part of the whole. */
export const shareWith = (digits?: string): string =>
  String.raw`^(0(\.\d${digits === undefined ? "+" : `{1,${digits}}0*`})?|1(\.0+)?)$`;

/** ISO 3166-1 alpha-2. Responses have an empty text where there is no country, and it can be written back. */
export const COUNTRY = "^([A-Z]{2})?$";

/** ISO 4217. */
export const CURRENCY = "^[A-Z]{3}$";
