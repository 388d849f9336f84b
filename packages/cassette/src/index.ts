export { type Cassette, openCassette } from "./cassette.ts";
export type { CassetteFailure, CassetteFailureReason } from "./failure.ts";
export type { CassetteMode, CassetteOptions } from "./options.ts";
export * from "./replay.ts";
export type { CassetteReport } from "./session.ts";
export { withCassette } from "./with-cassette.ts";
