import { ContractError } from "../contract-error.ts";
import type { Property, SortShape } from "../model/shape.ts";
import { NAMES, NEWS, NEWS_LINES, quotedNames, REMARK, readLines } from "./read-lines.ts";

/** The fields that a list may be sorted by; without any prose, those of its default order. */
export function readSort(prose: string, fallback: Property["default"], place: string): SortShape {
  const fields: string[] = [];
  const add = ([, names = ""]: RegExpMatchArray) => {
    fields.push(...quotedNames(names));
  };

  readLines(
    prose,
    [
      ...NEWS_LINES,
      { pattern: /^You can choose to sort\b/ },
      { pattern: /^Sort field may be prefixed\b.*\.$/ },
      { pattern: /^Example\s*: `(\w+)` .* `-\1` .*\.$/ },
      { pattern: /^Available fields\s*:$/ },
      { pattern: new RegExp(`^Available fields\\s*:\\s*(${NAMES})$`), read: add },
      { pattern: new RegExp(`^- ${NEWS}(${NAMES})${REMARK}$`), read: add },
      { pattern: new RegExp(`^DEPRECATED\\s*:\\s*(${NAMES})$`), read: add },
    ],
    place,
  );

  if (prose === "" && typeof fallback === "string") fields.push(fallback.replace(/^-/, ""));
  if (fields.length === 0) throw new ContractError(place, "names no field");
  return { kind: "sort", fields };
}
