import type { Operation } from "@centime/core";
import { COMPANY } from "../resources/company.ts";

/** What is read of a response's schema. */
interface Node {
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly options?: readonly Node[];
  readonly wrapped?: Node;
}

/**
 * A response of the Company API as the Firm API has it: with no more keys than its contract, and with
 * links into the Firm API.
 */
export function toFirmResponse(
  { schemas }: Operation<unknown, unknown>,
  body: unknown,
  baseUrl: string,
): unknown {
  const company = `${baseUrl}/api/external/v2/`;
  const firm = `${baseUrl}/api/external/firm/v1/companies/${COMPANY.id}/`;
  return cut(schemas.response?.() as Node | undefined, body, (text) =>
    text.startsWith(company) ? `${firm}${text.slice(company.length)}` : text,
  );
}

/** A value with the keys that a schema has, and with its texts rewritten. */
function cut(schema: Node | undefined, value: unknown, rewrite: (text: string) => string): unknown {
  if (typeof value === "string") return rewrite(value);
  if (typeof value !== "object" || value === null) return value;
  const own = schema && optionFor(unwrapped(schema), value);
  if (Array.isArray(value)) return value.map((item) => cut(own?.item, item, rewrite));
  const keys = Object.keys(value).filter((key) => own?.entries === undefined || key in own.entries);
  return Object.fromEntries(
    keys.map((key) => [
      key,
      cut(own?.entries?.[key], (value as Record<string, unknown>)[key], rewrite),
    ]),
  );
}

const unwrapped = (schema: Node): Node =>
  schema.wrapped === undefined ? schema : unwrapped(schema.wrapped);

/** Of a union, the option whose keys a value has all. */
const optionFor = (schema: Node, value: object): Node =>
  schema.options?.find(({ entries = {} }) => Object.keys(entries).every((key) => key in value)) ??
  schema;
