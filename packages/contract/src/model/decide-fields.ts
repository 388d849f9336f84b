import { ContractError } from "../contract-error.ts";
import type { FieldKind, FieldRule, FieldTable } from "../tables/fields.ts";
import type { Operation, Resource } from "./resource.ts";
import type { Shape } from "./shape.ts";
import { walk } from "./walk.ts";

/** A field of a request or a response, and what it may hold. */
export interface DecidedField {
  readonly operation: Operation;
  /** `createProduct.body.label`. */
  readonly place: string;
  readonly name: string;
  /** The segments of the operation's path, then the keys around the field, outermost first. */
  readonly within: readonly string[];
  readonly shape: Shape;
  readonly kind: FieldKind;
}

/** Decides for every field of all operations; throws a {@link ContractError} for those that no rule decides. */
export function decideFields(resources: readonly Resource[], table: FieldTable): DecidedField[] {
  const rules = table.rules.map(compileRule);
  const fields = resources.flatMap(({ operations }) => operations.flatMap(fieldsOf));
  const decided = fields.flatMap((field) => {
    const kind =
      exceptionFor(field, table) ?? rules.find(({ decides }) => decides(field))?.rule.kind;
    return kind === undefined ? [] : [{ ...field, kind }];
  });
  const places = new Set(decided.map(({ place }) => place));
  const undecided = fields.filter(({ place }) => !places.has(place));
  if (undecided.length > 0) {
    const firstOfName = new Map([...undecided].reverse().map(({ name, place }) => [name, place]));
    const names = [...firstOfName.values()].join(", ");
    throw new ContractError(names, "may hold anything: decide it in src/tables/fields.ts");
  }
  return decided;
}

type Field = Omit<DecidedField, "kind">;

const CONTAINERS = ["object", "array", "record", "union", "nullable"];

function fieldsOf(operation: Operation): Field[] {
  const parts = {
    query: operation.query,
    body: operation.body?.shape,
    response: operation.response,
  };
  const segments = operation.path.split("/").filter((segment) => /^\w+$/.test(segment));
  return Object.entries(parts).flatMap(([part, root]) => {
    const found: Field[] = [];
    if (root === undefined) return found;
    walk(root, `${operation.name}.${part}`, (shape, place) => {
      if (CONTAINERS.includes(shape.kind)) return;
      const keys = place.replaceAll(/\/\d+/g, "").split(".").slice(2);
      const steps = keys.filter((key) => key !== "*");
      const name = steps.at(-1) ?? part;
      found.push({ operation, place, name, within: [...segments, ...steps.slice(0, -1)], shape });
    });
    return found;
  });
}

function compileRule(rule: FieldRule) {
  const patterns = (rule.names?.split(" ") ?? []).map(
    (name) => new RegExp(`^${name.replaceAll("*", ".*")}$`),
  );
  const decides = ({ name, shape }: Field): boolean =>
    (rule.names === undefined || patterns.some((pattern) => pattern.test(name))) &&
    (rule.shapes === undefined || rule.shapes.includes(shape.kind)) &&
    (rule.fits === undefined || rule.fits(shape));
  return { rule, decides };
}

/** An exception's place is the field's name after one around it. */
const exceptionFor = ({ name, within }: Field, { exceptions }: FieldTable): FieldKind | undefined =>
  [...within].reverse().flatMap((around) => exceptions[`${around}.${name}`] ?? [])[0];

/**
 * Returns one kind for each name: where a name's fields have several, that is an exception. A field that is
 * a number in one place and a text in another has the text's kind, as a number is told by its type.
 */
export function kindsByName(
  fields: readonly DecidedField[],
  table: FieldTable,
): ReadonlyMap<string, FieldKind> {
  const kinds = new Map<string, FieldKind>();
  const unused = new Set(Object.keys(table.exceptions));
  for (const field of fields) {
    const { name, kind, place, within } = field;
    for (const around of within) unused.delete(`${around}.${name}`);
    if (exceptionFor(field, table) !== undefined) continue;
    const former = kinds.get(name) ?? kind;
    if (![former, kind].includes("number") && former !== kind) {
      throw new ContractError(place, `holds ${kind}, and elsewhere ${former}: add an exception`);
    }
    kinds.set(name, former === "number" ? kind : former);
  }
  if (unused.size > 0)
    throw new ContractError([...unused].join(", "), "is an exception to nothing");
  return kinds;
}
