import type { Words } from "./words.ts";

export const WORDS: Words = {
  operations: {},
  types: {},
  enumerations: {},
  fields: {},
  plainFields: [],
};
