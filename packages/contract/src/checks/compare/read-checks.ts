import { ContractError } from "../../contract-error.ts";
import type { StringFormat } from "../../model/shape.ts";
import type { Constraints } from "../../share/constraints.ts";
import type { PipeItem, SchemaNode } from "./schema-node.ts";

const FORMATS: Readonly<Record<string, StringFormat>> = {
  iso_date: "date",
  iso_timestamp: "date-time",
  uuid: "uuid",
  rfc_email: "email",
  url: "uri",
};

/** The limits that the pipe of a schema sets. */
export function readChecks(schema: SchemaNode, place: string): Constraints {
  const items = (schema.pipe ?? []).filter(({ kind }) => kind === "validation");
  return Object.assign({}, ...items.map((item) => readCheck(item, schema.type, place)));
}

function readCheck({ type, requirement }: PipeItem, schema: string, place: string) {
  const format = FORMATS[type];
  if (format !== undefined) return { format };
  switch (type) {
    case "regex":
      return { pattern: (requirement as RegExp).source };
    case "min_length":
      return schema === "array" ? { minItems: requirement } : { minLength: requirement };
    case "max_length":
      return schema === "array" ? { maxItems: requirement } : { maxLength: requirement };
    case "check_items":
      return { unique: true };
    default:
      throw new ContractError(place, `the code has a check here, ${type}`);
  }
}
