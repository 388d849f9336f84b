export type { MatchRules } from "./match/rules.ts";
export type { RedactionRules } from "./redact/rules.ts";
export {
  type ReplayOptions,
  type ReplayTransport,
  replayTransport,
} from "./replay/replay-transport.ts";
