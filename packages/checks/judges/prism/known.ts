import type { AnyOperation } from "../sandbox.ts";

/** An object in a request's body that the contract makes impossible. */
export interface ImpossibleObject {
  readonly operation: string;
  /** The keys that lead to it; none for the body itself. */
  readonly keys: readonly string[];
}

/**
 * Objects that allow no other keys than their own, have none, and consist of branches that have some: no
 * value fits. Prism reads a copy of the contract in which these, and no others, leave keys to the branches.
 */
export const IMPOSSIBLE_OBJECTS: readonly ImpossibleObject[] = [
  { operation: "createBillingSubscription", keys: ["mode"] },
  { operation: "createBillingSubscription", keys: ["recurring_rule"] },
  { operation: "updateBillingSubscription", keys: ["mode"] },
  { operation: "updateBillingSubscription", keys: ["recurring_rule"] },
  { operation: "updateTransaction", keys: [] },
  { operation: "updateFirmTransaction", keys: [] },
];

/** What Prism refuses although it is valid. */
export interface KnownViolation {
  readonly operation: string;
  readonly place: string;
  readonly message: RegExp;
  readonly reason: string;
}

const PARTS_ARE_JSON =
  "OpenAPI defines such a part of a form as JSON; Prism reads each part as text";

export const KNOWN_VIOLATIONS: readonly KnownViolation[] = [
  ...["invoice_options", "override_invoice_lines", "installments"].map((part) => ({
    operation: "importCustomerEInvoice",
    place: `body.${part}`,
    message: /must be (object|array)$/,
    reason: PARTS_ARE_JSON,
  })),
  ...["invoice_options", "override_invoice_lines"].map((part) => ({
    operation: "importSupplierEInvoice",
    place: `body.${part}`,
    message: /must be (object|array)$/,
    reason: PARTS_ARE_JSON,
  })),
];

interface SchemaObject {
  readonly properties?: Record<string, SchemaObject>;
  readonly items?: SchemaObject;
  readonly type?: string;
  readonly pattern?: string;
  readonly anyOf?: readonly SchemaObject[];
  readonly oneOf?: readonly SchemaObject[];
  additionalProperties?: unknown;
}

interface PathItem {
  readonly requestBody?: {
    readonly content?: Readonly<Record<string, { readonly schema?: SchemaObject }>>;
  };
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, PathItem>>>>;
}

/**
 * Makes the impossible objects of a contract possible, and lets quantities be what Centime's corrections
 * let them be; throws when one of the objects is possible already.
 */
export function mendContract(text: string, operations: readonly AnyOperation[]): string {
  const contract = JSON.parse(text) as Contract;
  for (const { info } of operations) {
    const content = contract.paths[info.path]?.[info.method.toLowerCase()]?.requestBody?.content;
    for (const { schema } of Object.values(content ?? {})) allowDecimals(schema);
    for (const { operation, keys } of IMPOSSIBLE_OBJECTS) {
      if (operation !== info.name) continue;
      const body = content?.["application/json"]?.schema;
      mend(
        keys.reduce((schema, key) => schema?.properties?.[key], body),
        [operation, ...keys].join("."),
      );
    }
  }
  return JSON.stringify(contract);
}

/** Lets each `quantity` that is a number be a decimal string, as `docs/reference/corrections.md` says. */
function allowDecimals(schema: SchemaObject | undefined): void {
  if (schema === undefined) return;
  const { properties = {}, items, anyOf = [], oneOf = [] } = schema;
  const { quantity } = properties;
  if (quantity?.type === "number") properties["quantity"] = { anyOf: [quantity, DECIMAL_STRING] };
  const inner = [...Object.values(properties), items, ...anyOf, ...oneOf];
  for (const one of inner) allowDecimals(one);
}

const DECIMAL_STRING = { type: "string", pattern: String.raw`^-?\d+(\.\d+)?$` };

function mend(schema: SchemaObject | undefined, place: string): void {
  const branches = schema?.anyOf ?? schema?.oneOf;
  const isImpossible = schema?.additionalProperties === false && schema.properties === undefined;
  if (schema === undefined || branches === undefined || !isImpossible) {
    throw new Error(`${place} is possible by now: remove it from the table in known.ts`);
  }
  schema.additionalProperties = true;
}
