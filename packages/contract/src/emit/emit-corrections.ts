import type { Correction } from "../model/correct.ts";
import { pageOf } from "./emit-reference.ts";
import type { SourceFile } from "./source-file.ts";

/** What differs from the vendor's files, with the reasons. */
export const correctionsPage = (corrections: readonly Correction[]): SourceFile => ({
  path: "corrections.md",
  text: pageOf("Corrections", [
    "Where the API is known to differ from the vendor's OpenAPI files, or where following them is not " +
      "safe, Centime has types and checks of its own:",
    ...corrections.flatMap(({ places, what, because, source }) => [
      `## ${what.replace(/\.$/, "")}`,
      `In ${[...new Set(places.map(operationOf))].map((name) => `\`${name}\``).join(", ")}.`,
      because,
      `Source: ${source}`,
    ]),
  ]),
});

const operationOf = (place: string) => place.replace(/\W.*$/, "");
