export * from "./bare.ts";
export type { Bound } from "./bind.ts";
export type * from "./company-groups.ts";
export type * from "./firm-groups.ts";
export type { ClientOptions } from "./options.ts";
export {
  createClient,
  createFirmClient,
  type Pennylane,
  type PennylaneFirm,
} from "./pennylane.ts";
