import type { ResourceWords } from "../words.ts";
import { changeTypes } from "./change-types.ts";
import { creationTypes } from "./creation-types.ts";
import { operations } from "./operations.ts";
import { types } from "./types.ts";

export const customerInvoices: ResourceWords = {
  operations,
  types: { ...types, ...creationTypes, ...changeTypes },
};
