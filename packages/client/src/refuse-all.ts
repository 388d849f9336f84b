import type { Issue, Middleware } from "@centime/core";
import { misconfigured } from "@centime/core/transport-kit";

/** Sends nothing, and answers every request with what is wrong with the client's options. */
export const refuseAll =
  (issues: readonly Issue[]): Middleware =>
  () =>
    misconfigured(...issues);
