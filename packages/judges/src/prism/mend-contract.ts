import type { AnyOperation } from "../answered-operations.ts";
import { IMPOSSIBLE_OBJECTS } from "./known.ts";

interface SchemaObject {
  readonly properties?: Readonly<Record<string, SchemaObject>>;
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

/** A contract whose impossible objects are possible. Throws when one of them is not impossible. */
export function mendContract(text: string, operations: readonly AnyOperation[]): string {
  const contract = JSON.parse(text) as Contract;
  for (const { info } of operations) {
    for (const { operation, keys } of IMPOSSIBLE_OBJECTS) {
      if (operation !== info.name) continue;
      const item = contract.paths[info.path]?.[info.method.toLowerCase()];
      const body = item?.requestBody?.content?.["application/json"]?.schema;
      mend(
        keys.reduce((schema, key) => schema?.properties?.[key], body),
        [operation, ...keys].join("."),
      );
    }
  }
  return JSON.stringify(contract);
}

function mend(schema: SchemaObject | undefined, place: string): void {
  const branches = schema?.anyOf ?? schema?.oneOf;
  const isImpossible = schema?.additionalProperties === false && schema.properties === undefined;
  if (schema === undefined || branches === undefined || !isImpossible) {
    throw new Error(`${place} is possible by now: take it out of the table in known.ts`);
  }
  schema.additionalProperties = true;
}
