export type { Cassette } from "./cassette/cassette.ts";
export type { CassetteFailure, CassetteFailureReason } from "./cassette/failure.ts";
export type { CassetteReport } from "./cassette/finish.ts";
export { openCassette } from "./cassette/open-cassette.ts";
export type { CassetteMode, CassetteOptions } from "./cassette/options.ts";
export * from "./replay.ts";
