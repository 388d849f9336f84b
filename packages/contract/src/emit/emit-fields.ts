import { groupBy } from "../group-by.ts";
import { decideFields, kindsByName } from "../model/decide-fields.ts";
import { FIELD_KINDS, type FieldKind } from "../tables/fields.ts";
import { docComment } from "./docstrings.ts";
import { type Emission, FIELDS_FILE, HEADER, type SourceFile } from "./source-file.ts";

/** The table of what every field may hold: names by kind, as texts, so that it stays small. */
export function emitFields({ resources, fields: table }: Emission): SourceFile {
  const kinds = kindsByName(decideFields(resources, table), table);
  const names = namesByKind([...kinds]);
  const exceptions = namesByKind(Object.entries(table.exceptions));
  const text = `${HEADER}

${docComment(["The names of all fields of requests and responses, by what they may hold."])}export const FIELDS = ${JSON.stringify(names)};

${docComment(["The fields that hold something else in one place: a key or a segment of the path around, and the name."])}export const FIELD_EXCEPTIONS = ${JSON.stringify(exceptions)};
`;
  return { path: FIELDS_FILE, text };
}

function namesByKind(kinds: readonly (readonly [string, FieldKind])[]): Record<string, string> {
  const groups = groupBy(kinds, ([, kind]) => kind);
  return Object.fromEntries(
    FIELD_KINDS.flatMap((kind) => {
      const names = (groups.get(kind) ?? []).map(([name]) => name).sort();
      return names.length === 0 ? [] : [[kind, names.join(" ")]];
    }),
  );
}
