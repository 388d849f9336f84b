/**
 * A place in a JSON value: `customer.emails.*`, `$.items[*].label`, or `$..label` for the key at any
 * depth. `*` stands for any one key or index.
 */
export interface JsonPath {
  /** Whether the place at `keys` (from the root) is this one. */
  matches(keys: readonly string[]): boolean;
}

const ANY = "*";
const ANY_DEPTH = "**";

/** Compiles a path. Every text is a path: at worst one that no value has. */
export function compilePath(text: string): JsonPath {
  const steps = text
    .replace(/^\$\.?(?!\.)/, "")
    .replaceAll(/\[\s*(?:'([^']*)'|"([^"]*)"|([^\]]*))\s*\]/g, (_, single, double, bare) => {
      return `.${single ?? double ?? bare}`;
    })
    .replace(/^\$?\.\./, `${ANY_DEPTH}.`)
    .replaceAll("..", `.${ANY_DEPTH}.`)
    .split(".")
    .filter((step) => step !== "");
  return { matches: (keys) => fits(steps, keys) };
}

function fits(steps: readonly string[], keys: readonly string[]): boolean {
  const [step, ...rest] = steps;
  if (step === undefined) return keys.length === 0;
  if (step === ANY_DEPTH) return keys.some((_, index) => fits(rest, keys.slice(index)));
  const [key, ...deeper] = keys;
  return key !== undefined && (step === ANY || step === key) && fits(rest, deeper);
}
