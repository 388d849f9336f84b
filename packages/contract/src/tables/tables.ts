import type { Tables } from "../generate.ts";
import { WORDS } from "../words/words.ts";
import { COMPANY_RESOURCES } from "./company-operations.ts";
import { CORRECTIONS } from "./corrections.ts";
import { FIELDS } from "./fields.ts";
import { FIRM_RESOURCES } from "./firm-operations.ts";
import { BASES, ENUMERATION_NAMES, PATTERNS, SCHEMA_NAMES, TYPE_NAMES } from "./names.ts";

/** The tables of this project. */
export const TABLES: Tables = {
  selection: [...COMPANY_RESOURCES, ...FIRM_RESOURCES],
  corrections: CORRECTIONS,
  names: {
    types: TYPE_NAMES,
    bases: BASES,
    schemas: SCHEMA_NAMES,
    enumerations: ENUMERATION_NAMES,
  },
  patterns: PATTERNS,
  words: WORDS,
  fields: FIELDS,
};
