/** Where things live, below core's `src`. */
export const CORE = {
  answer: "answer/index.ts",
  defineOperation: "define-operation.ts",
  failure: "failure.ts",
  filter: "filter.ts",
  operation: "operation.ts",
  page: "page.ts",
  multipart: "request/multipart.ts",
  query: "request/query.ts",
  request: "request.ts",
  schema: "schema/index.ts",
} as const;

export const RESOURCES_FOLDER = "resources";
export const RESOURCES = `${RESOURCES_FOLDER}/index.ts`;
export const CATALOGUE = `${RESOURCES_FOLDER}/catalogue.ts`;
export const PATTERNS_FILE = `${RESOURCES_FOLDER}/schemas/patterns.ts`;
export const ANSWER_FACTS = `${RESOURCES_FOLDER}/answer-facts.ts`;
export const ENUMERATIONS = `${RESOURCES_FOLDER}/enumerations.ts`;

export const operationsFile = (resource: string): string => `${RESOURCES_FOLDER}/${resource}.ts`;
export const typesFile = (resource: string): string => `${RESOURCES_FOLDER}/types/${resource}.ts`;

/** Schemas are in one file for each API: a file less to load for every resource. */
export const schemasFile = (resource: string): string =>
  `${RESOURCES_FOLDER}/schemas/${resource.startsWith("firm/") ? "firm" : "company"}.ts`;
