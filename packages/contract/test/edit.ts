/** JSON that a test looks into by path. */
export type Json = Record<string, unknown>;

/** A copy of `document` in which `change` has been applied to the object at `path`. */
export function edited(document: object, path: readonly string[], change: (at: Json) => void) {
  const copy = JSON.parse(JSON.stringify(document)) as Json;
  const at = path.reduce<unknown>((value, step) => (value as Json)[step], copy);
  if (typeof at !== "object" || at === null) throw new Error(`Nothing at ${path.join(".")}`);
  change(at as Json);
  return copy;
}

/** Sets a key, and removes it when the value is `undefined`. */
export const set =
  (key: string, value: unknown) =>
  (at: Json): void => {
    if (value === undefined) delete at[key];
    else at[key] = value;
  };

/** Replaces a text in a key. */
export const replace =
  (key: string, from: string, to: string) =>
  (at: Json): void => {
    const before = String(at[key]);
    if (!before.includes(from)) throw new Error(`No ${from} in ${key}`);
    at[key] = before.replace(from, to);
  };

/** Adds to the list under a key, or takes away from it. */
export const add =
  (key: string, ...members: unknown[]) =>
  (at: Json): void => {
    at[key] = [...((at[key] as unknown[] | undefined) ?? []), ...members];
  };
export const remove =
  (key: string, ...members: unknown[]) =>
  (at: Json): void => {
    const before = at[key] as unknown[];
    at[key] = before.filter((member) => !members.includes(member));
    if ((at[key] as unknown[]).length === before.length)
      throw new Error(`Nothing removed at ${key}`);
  };
