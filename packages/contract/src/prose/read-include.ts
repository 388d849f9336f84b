import { ContractError } from "../contract-error.ts";
import type { EnumerationShape } from "../model/shape.ts";
import { NAMES, quotedNames, readLines } from "./read-lines.ts";

/** What a list may include beside its items. */
export function readInclude(prose: string, place: string): EnumerationShape {
  const members: string[] = [];
  readLines(
    prose,
    [
      { pattern: /^You can choose to include\b.*\.$/ },
      { pattern: /^When specified, .*`included`.*\.$/ },
      {
        pattern: new RegExp(`^Available includes\\s*:\\s*(${NAMES})$`),
        read: ([, names = ""]) => {
          members.push(...quotedNames(names));
        },
      },
      { pattern: /^⚠️ \*\*Warning\*\*: .*\bexperimental\b.*\.$/ },
      { pattern: /^We recommend\b.*\bcaution\b.*\.$/ },
    ],
    place,
  );
  if (members.length === 0) throw new ContractError(place, "names nothing to include");
  return { kind: "enumeration", members };
}
