export * from "./bare.ts";
export type { Bound } from "./bind.ts";
export type { ClientOptions } from "./options.ts";
export {
  createClient,
  createFirmClient,
  type Pennylane,
  type PennylaneFirm,
} from "./pennylane.ts";
