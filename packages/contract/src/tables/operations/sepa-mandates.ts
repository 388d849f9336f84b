import { once, read, repeatable, type SelectedResource } from "../selection.ts";

export const sepaMandates: SelectedResource = {
  file: "sepa-mandates",
  operations: {
    getSepaMandates: read("getSepaMandates"),
    createSepaMandate: once("postSepaMandates", "each request creates a mandate"),
    getSepaMandate: read("getSepaMandate"),
    updateSepaMandate: repeatable("putSepaMandate", "it sets fields to given values"),
    deleteSepaMandate: once(
      "deleteSepaMandate",
      "the second request finds nothing to delete, and turns a success into a 404",
    ),
  },
};
