import { SHARED } from "../name/name-types.ts";
import type { Emission } from "./emission.ts";
import { emitCatalogue } from "./emit-catalogue.ts";
import { emitEnumerations } from "./emit-enumerations.ts";
import { emitOperations } from "./emit-operations.ts";
import { emitResources } from "./emit-resources.ts";
import { emitPatterns, emitSchemas } from "./emit-schemas.ts";
import { emitTypes } from "./emit-types.ts";
import type { SourceFile } from "./source-file.ts";

/** All files, not yet formatted. */
export function emit(emission: Emission): SourceFile[] {
  const files = [...emission.resources.map(({ file }) => file), SHARED];
  return [
    ...emission.resources.map((resource) => emitOperations(resource, emission)),
    ...files.map((file) => emitTypes(file, emission)),
    ...files.flatMap((file) => emitSchemas(file, emission)),
    emitEnumerations(emission),
    emitPatterns(emission),
    emitResources(emission.resources),
    emitCatalogue(emission.resources),
  ];
}
