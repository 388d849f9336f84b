/** Where things are, below core's `src`. */
export const CORE = {
  call: "call.ts",
  failure: "failure.ts",
  filter: "filter.ts",
  http: "http.ts",
  operation: "operation.ts",
  page: "page.ts",
  request: "request.ts",
  schema: "schema.ts",
} as const;

export const RESOURCES_FOLDER = "resources";
export const RESOURCES = `${RESOURCES_FOLDER}/index.ts`;
export const CATALOGUE = `${RESOURCES_FOLDER}/catalogue.ts`;
export const ENUMERATIONS = `${RESOURCES_FOLDER}/enumerations.ts`;
export const PATTERNS_FILE = `${RESOURCES_FOLDER}/shared/patterns.ts`;

/** A resource is a folder: its operations, their types, their schemas. */
export const operationsFile = (resource: string): string =>
  `${RESOURCES_FOLDER}/${resource}/index.ts`;
export const typesFile = (resource: string): string => `${RESOURCES_FOLDER}/${resource}/types.ts`;
export const schemasFile = (resource: string): string =>
  `${RESOURCES_FOLDER}/${resource}/schemas.ts`;
