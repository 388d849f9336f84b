import type { Api } from "./load/openapi.ts";

/** Where the vendor documents each API, and publishes its OpenAPI file. */
const SITES: Readonly<Record<Api, { readonly site: string; readonly file: string }>> = {
  company: { site: "https://pennylane.readme.io", file: "accounting.json" },
  firm: { site: "https://firm-pennylane.readme.io", file: "referentials.json" },
};

/** The address of an API's OpenAPI file. */
export const vendorFile = (api: Api): string => `${SITES[api].site}/openapi/${SITES[api].file}`;

/** The vendor's page of an operation: its address ends with the `operationId` in lower case. */
export const vendorPage = (api: Api, contractId: string): string =>
  `${SITES[api].site}/reference/${contractId.toLowerCase()}`;
