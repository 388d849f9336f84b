import * as z from "zod";

/** A valibot schema, as far as it is translated. */
interface AnySchema {
  readonly type: string;
  readonly wrapped?: AnySchema;
  readonly item?: AnySchema;
  readonly value?: AnySchema;
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly options?: readonly string[];
}

/** The same schema in zod, so that both are measured on the same work. */
export function toZod(schema: AnySchema): z.ZodType {
  const inner = (part: AnySchema | undefined) => (part === undefined ? z.unknown() : toZod(part));
  switch (schema.type) {
    case "string":
      return z.string();
    case "number":
      return z.number();
    case "boolean":
      return z.boolean();
    case "picklist":
      return z.enum(schema.options as [string, ...string[]]);
    case "nullable":
      return inner(schema.wrapped).nullable();
    case "optional":
      return inner(schema.wrapped).optional();
    case "array":
      return z.array(inner(schema.item));
    case "record":
      return z.record(z.string(), inner(schema.value));
    case "loose_object":
      return z.looseObject(
        Object.fromEntries(
          Object.entries(schema.entries ?? {}).map(([key, entry]) => [key, toZod(entry)]),
        ),
      );
    default:
      return z.unknown();
  }
}
