import { custom } from "./custom.ts";
import type { Schema } from "./schema.ts";

/** A member of an enumeration. Unlike in answers, it is closed. */
export const oneOf = <const Member extends string>(
  options: readonly Member[],
): Schema<Member> & { readonly options: readonly Member[] } =>
  custom("picklist", { options }, (value, refuse) => {
    if (!options.includes(value as Member)) refuse(quoted(options), value);
    return value;
  });

const MOST_NAMES = 12;

/** The names of what is expected. A long list is cut. */
export function quoted(names: readonly string[]): string {
  const list = names.slice(0, MOST_NAMES).map((name) => `"${name}"`);
  if (names.length > MOST_NAMES) list.push(`… (${names.length} in all)`);
  return list.join(" | ");
}
