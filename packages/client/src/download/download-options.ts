import { describeIssue } from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import { isSignal, receivedNumber } from "../shape.ts";
import { type BrokenDownload, broken } from "./download-failure.ts";

/** How to download. */
export interface DownloadOptions {
  /** `"stream"` hands the file out while it arrives. Default: `"bytes"`, when all of it is there. */
  readonly as?: "bytes" | "stream" | undefined;
  /** How large the file may be. Default: 50 MiB; `Infinity` is no limit. */
  readonly maxBytes?: number | undefined;
  /** How long all of it may take, in milliseconds. Default: 60,000; `false` is no limit. */
  readonly timeoutMs?: number | false | undefined;
  /** Ends the download. */
  readonly signal?: AbortSignal | undefined;
  /** The fetch to download with. Default: the global one. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Options that have been checked. */
export interface DownloadSettings {
  readonly as: "bytes" | "stream";
  readonly maxBytes: number;
  readonly timeoutMs: number | false;
  readonly signal: AbortSignal | undefined;
  readonly fetch: typeof globalThis.fetch;
}

const DEFAULT_MAX_BYTES = 52_428_800;
const DEFAULT_TIMEOUT_MS = 60_000;

/** Checks options: JavaScript checks none of it. */
export function readOptions(options: DownloadOptions): Result<DownloadSettings, BrokenDownload> {
  if (typeof options !== "object" || options === null) return refuse("options", "object", options);
  const { as = "bytes", maxBytes = DEFAULT_MAX_BYTES, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const { signal, fetch = globalThis.fetch } = options;
  if (as !== "bytes" && as !== "stream") return refuse("as", '"bytes" or "stream"', as);
  if (!isAtLeastZero(maxBytes)) return refuse("maxBytes", "bytes from 0 on", maxBytes);
  if (timeoutMs !== false && !isAtLeastZero(timeoutMs)) {
    return refuse("timeoutMs", "milliseconds from 0 on, or false", timeoutMs);
  }
  if (signal !== undefined && !isSignal(signal)) return refuse("signal", "an AbortSignal", signal);
  if (typeof fetch !== "function") return refuse("fetch", "function", fetch);
  return ok({ as, maxBytes, timeoutMs, signal, fetch });
}

const refuse = (name: string, expected: string, received: unknown) =>
  err(broken("invalid-input", describeIssue(name, expected, receivedNumber(received)).message));

const isAtLeastZero = (value: unknown): value is number => typeof value === "number" && value >= 0;
