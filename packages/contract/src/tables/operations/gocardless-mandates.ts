import { once, read, type SelectedResource } from "../selection.ts";

export const gocardlessMandates: SelectedResource = {
  file: "gocardless-mandates",
  operations: {
    getGocardlessMandates: read("getGocardlessMandates"),
    getGocardlessMandate: read("getGocardlessMandate"),
    requestGocardlessMandateByEmail: once(
      "postGocardlessMandateMailRequests",
      "each request sends an e-mail",
    ),
    cancelGocardlessMandate: once(
      "postGocardlessMandateCancellations",
      "the second request finds it cancelled, and turns a success into a 422",
    ),
    associateGocardlessMandate: once(
      "postGocardlessMandateAssociations",
      "the second request may find them associated, and turn a success into a 422",
    ),
  },
};
