import { once, read, type SelectedResource } from "../selection.ts";

export const proAccountMandates: SelectedResource = {
  file: "pro-account-mandates",
  operations: {
    getProAccountMandates: read("getProAccountMandates"),
    requestProAccountMandateByEmail: once(
      "postProAccountMandateMailRequests",
      "each request sends an e-mail",
    ),
    getProAccountMandateMigrations: read("getProAccountMandateMigrations"),
    migrateProAccountMandate: once(
      "postProAccountMandateMigrations",
      "the second request finds it migrated, and turns a success into a 422",
    ),
  },
};
