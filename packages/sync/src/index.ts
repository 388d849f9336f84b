export {
  type DatabaseFailure,
  type OpenDatabase,
  openDatabase,
} from "./database/open.ts";
export type { Database } from "./database/schema.ts";
export type { SyncEstimate } from "./estimate.ts";
export type { Progress, SyncOptions, SyncSummary } from "./pass.ts";
export { estimateSync, sync } from "./sync.ts";
export { type CallFailure, PARTS, type Part } from "./tables/table.ts";
