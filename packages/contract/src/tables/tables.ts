import type { Tables } from "../generate.ts";
import { WORDS } from "../words/all-words.ts";
import { CORRECTIONS } from "./corrections.ts";
import { BASES, ENUMERATION_NAMES, SCHEMA_NAMES, TYPE_NAMES } from "./names.ts";
import { PATTERNS } from "./patterns.ts";
import { RESOURCES } from "./resources.ts";

/** The tables of this project. */
export const TABLES: Tables = {
  selection: RESOURCES,
  corrections: CORRECTIONS,
  names: {
    types: TYPE_NAMES,
    bases: BASES,
    schemas: SCHEMA_NAMES,
    enumerations: ENUMERATION_NAMES,
  },
  patterns: PATTERNS,
  words: WORDS,
};
