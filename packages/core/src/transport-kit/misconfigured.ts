import { err } from "neverthrow";
import type { InputIssue } from "../failure.ts";
import type { Transport } from "../transport.ts";

/** A transport that sends nothing and answers every request with what is wrong with its options. */
export const misconfigured =
  (...issues: readonly InputIssue[]): Transport =>
  async () =>
    err({ reason: "configuration", issues });
