import { type SchemaNode, withoutWrappers } from "../../src/index.ts";
import { isObject } from "../../src/json.ts";
import { placeOf } from "../../src/read/reader.ts";

/** A key that a response declares, or the object whose keys they are. */
export interface Place {
  /** With `*` for items, as drift names it. */
  readonly place: string;
  readonly steps: readonly Step[];
  readonly schema: SchemaNode;
  /** The response itself and items of lists have no key to be absent from. */
  readonly isKey: boolean;
}

/** A step into a value: to a key, to every item, or into a branch that the value has to be of. */
type Step =
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "all" }
  | { readonly kind: "branch"; readonly tag: string; readonly value: unknown };

/** Every place of a response, outer places first. */
export function placesIn(schema: SchemaNode): Place[] {
  const visit = (at: Place): Place[] => [at, ...below(at).flatMap(visit)];
  return visit({ place: "", steps: [], schema, isKey: false });
}

function below({ place, steps, schema }: Place): Place[] {
  const inner = withoutWrappers(schema);
  switch (inner.type) {
    case "array":
    case "record":
      return [
        {
          place: placeOf(place, "*"),
          steps: [...steps, { kind: "all" }],
          schema: (inner.item ?? inner.value) as SchemaNode,
          isKey: false,
        },
      ];
    case "object":
      return Object.entries(inner.entries ?? {}).map(([key, entry]) => ({
        place: placeOf(place, key),
        steps: [...steps, { kind: "key", key }],
        schema: entry,
        isKey: true,
      }));
    case "union":
    case "variant":
      return (inner.options as readonly SchemaNode[]).map((option) => {
        const tag = typeof inner.key === "string" ? inner.key : "";
        const value = option.entries?.[tag]?.literal;
        return {
          place,
          steps: [...steps, { kind: "branch", tag, value }],
          schema: option,
          isKey: false,
        };
      });
    default:
      return [];
  }
}

/** An occurrence of a place in one response. */
export interface Occurrence {
  readonly path: string;
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly value: unknown;
}

/** Where a place occurs in a response, which `root` wraps under the key `""`. */
export function occurrencesOf({ steps }: Place, root: { "": unknown }): Occurrence[] {
  const start: Occurrence = { path: "", holder: root, key: "", value: root[""] };
  return steps.reduce<Occurrence[]>(
    (found, step) => found.flatMap((at) => enter(at, step)),
    [start],
  );
}

function enter(at: Occurrence, step: Step): Occurrence[] {
  const { value, path } = at;
  if (step.kind === "branch") return isObject(value) && value[step.tag] === step.value ? [at] : [];
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  const keys = step.kind === "key" ? [step.key] : Object.keys(holder);
  return keys
    .filter((key) => Object.hasOwn(holder, key))
    .map((key) => ({ path: placeOf(path, key), holder, key, value: holder[key] }));
}
