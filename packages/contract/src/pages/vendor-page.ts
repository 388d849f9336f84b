import type { Api } from "../load/openapi.ts";

/** Where the vendor's references are. */
const REFERENCES: Readonly<Record<Api, string>> = {
  company: "https://pennylane.readme.io/reference/",
  firm: "https://firm-pennylane.readme.io/reference/",
};

/** The vendor's page of an operation: its address ends with the `operationId` in lower case. */
export const vendorPage = (api: Api, contractId: string): string =>
  `${REFERENCES[api]}${contractId.toLowerCase()}`;
