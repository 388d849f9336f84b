export {
  type DatabaseFailure,
  type OpenDatabase,
  openDatabase,
} from "./database/open.ts";
export type { Database } from "./database/schema.ts";
export type { SyncEstimate } from "./estimate.ts";
export { estimateSync, type Progress, type SyncOptions, type SyncSummary, sync } from "./sync.ts";
export { type CallFailure, PARTS, type Part } from "./tables.ts";
