import type { FilterFields, FilterValues, SchemaNode } from "./schema.ts";

/** The parts of a JSON Schema that the overrides write. */
interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/**
 * The options with which `toJsonSchema` of `@valibot/to-json-schema` converts the queries and bodies of
 * all operations: what the filter of a list and a file are in JSON Schema.
 *
 * @example
 * ```ts
 * import { toJsonSchema } from "@valibot/to-json-schema";
 *
 * const schema = toJsonSchema(createProduct.schemas.body(), schemaOverrides);
 * ```
 */
export const schemaOverrides: {
  /** Checks that JSON has by its nature, or that JSON Schema has no word for. */
  readonly ignoreActions: string[];
  readonly overrideSchema: (context: { readonly valibotSchema: object }) => JsonSchema | undefined;
  readonly overrideAction: (context: {
    readonly valibotAction: { readonly type: string };
    readonly jsonSchema: object;
  }) => JsonSchema | undefined;
} = {
  ignoreActions: ["finite", "check"],
  overrideSchema: ({ valibotSchema }) => {
    const { type, fields, values } = valibotSchema as SchemaNode;
    if (type === "filter" && fields !== undefined) return filterSchema(fields, values);
    return type === "custom" ? FILE_DATA : undefined;
  },
  overrideAction: ({ valibotAction, jsonSchema }) =>
    valibotAction.type === "check_items" ? { ...jsonSchema, uniqueItems: true } : undefined,
};

const FILE_DATA = { type: "string", contentMediaType: "application/octet-stream" };
const filterSchema = (fields: FilterFields, values: FilterValues = {}): JsonSchema => ({
  type: "array",
  items: {
    anyOf: Object.entries(fields).map(([field, operators]) => {
      const value = valueSchema(values[field]?.() as SchemaNode | undefined);
      return {
        type: "object",
        properties: {
          field: { const: field },
          operator: { enum: operators },
          value: { anyOf: [value, { type: "array", items: value }] },
        },
        required: ["field", "operator", "value"],
        additionalProperties: false,
      };
    }),
  },
});

function valueSchema(value: SchemaNode | undefined): JsonSchema {
  switch (value?.type) {
    case "number":
      return { type: "integer" };
    case "boolean":
      return { type: "boolean" };
    case "picklist":
      return { enum: value.options };
    default:
      return value?.pipe === undefined ? { type: "string" } : { type: "string", format: "date" };
  }
}
