export * from "./bare.ts";
export type { Bound, ListMethod } from "./bind.ts";
export type * from "./company-groups.ts";
export type * from "./firm-groups.ts";
export { type CreatedOnce, type CreateOnceOptions, createOnce } from "./once.ts";
export type { ClientOptions } from "./options.ts";
export {
  createClient,
  createFirmClient,
  type FullClient,
  type Pennylane,
  type PennylaneFirm,
  type WithResponse,
} from "./pennylane.ts";
