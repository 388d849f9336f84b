export { type OfetchTransportOptions, ofetchTransport } from "./ofetch-transport.ts";
