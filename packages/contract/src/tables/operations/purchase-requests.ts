import { once, read, type SelectedResource } from "../selection.ts";

export const purchaseRequests: SelectedResource = {
  file: "purchase-requests",
  operations: {
    getPurchaseRequests: read("getPurchaseRequests"),
    importPurchaseRequest: once("createPurchaseRequestImport", "each request imports an order"),
    getPurchaseRequest: read("getPurchaseRequest"),
  },
};
