export type { Bound } from "./bind.ts";
export { createClient, type Pennylane } from "./client.ts";
export type { ClientOptions } from "./client-options.ts";
export { createFirmClient, type PennylaneFirm } from "./firm-client.ts";
export * from "./send.ts";
