import { err } from "neverthrow";
import type { Transport } from "../http.ts";
import type { Issue } from "../issue.ts";

/** A transport that sends nothing and answers every request with what is wrong with its options. */
export const misconfigured =
  (...issues: readonly Issue[]): Transport =>
  async () =>
    err({ reason: "configuration", issues });
