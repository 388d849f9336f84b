import { isRecord } from "../values.ts";

/** The form of a JSON value: the types that were seen at each place, such as `items.*.id`. */
type Form = ReadonlyMap<string, ReadonlySet<string>>;

/** The place of the value itself. */
const WHOLE = "";

function formOf(value: unknown): Form {
  const form = new Map<string, Set<string>>();
  const add = (place: string, one: unknown): void => {
    const types = form.get(place) ?? new Set();
    form.set(place, types.add(typeName(one)));
    if (Array.isArray(one)) for (const item of one) add(below(place, "*"), item);
    else if (isRecord(one)) {
      for (const [key, held] of Object.entries(one)) add(below(place, key), held);
    }
  };
  add(WHOLE, value);
  return form;
}

const below = (place: string, key: string): string => (place === WHOLE ? key : `${place}.${key}`);

const parentOf = (place: string): string => place.slice(0, Math.max(0, place.lastIndexOf(".")));

const typeName = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  return typeof value === "string" ? "text" : typeof value;
};

/**
 * Says where an answer has another form than the recorded one: keys that came or went, and values of
 * another type. What one of them has no example of, in an empty list or as `null`, is not compared.
 */
export function formDifferences(recorded: unknown, answered: unknown): readonly string[] {
  const [before, now] = [formOf(recorded), formOf(answered)];
  const hasParent = (form: Form, place: string): boolean =>
    form.get(parentOf(place))?.has("object") === true;
  const gone = [...before.keys()]
    .filter((place) => !now.has(place) && hasParent(now, place))
    .map((place) => `${place}: recorded, not answered`);
  const come = [...now.keys()]
    .filter((place) => !before.has(place) && hasParent(before, place))
    .map((place) => `${place}: answered, not recorded`);
  const changed = [...now].flatMap(([place, types]) => {
    const former = withoutNull(before.get(place));
    const current = withoutNull(types);
    const isNew = former.length > 0 && current.some((type) => !former.includes(type));
    const name = place === WHOLE ? "the whole" : place;
    return isNew
      ? [`${name}: recorded ${former.join(" or ")}, answered ${current.join(" or ")}`]
      : [];
  });
  return [...gone, ...come, ...changed];
}

const withoutNull = (types: ReadonlySet<string> | undefined): readonly string[] =>
  [...(types ?? [])].filter((type) => type !== "null").sort();
