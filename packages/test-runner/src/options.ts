import { resolve } from "node:path";
import { parseArgs } from "node:util";

export interface Options {
  readonly root: string;
  readonly filter: string;
  readonly raiseFloor: boolean;
  readonly jobs: number;
  readonly fileLimitMs: number;
  readonly leakGraceMs: number;
}

export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      root: { type: "string", default: "." },
      "raise-floor": { type: "boolean", default: false },
      jobs: { type: "string", default: "2" },
      "file-limit": { type: "string", default: "120000" },
      "leak-grace": { type: "string", default: "5000" },
    },
  });
  return {
    root: resolve(values.root),
    filter: positionals[0] ?? "",
    raiseFloor: values["raise-floor"],
    jobs: positive("jobs", values.jobs),
    fileLimitMs: positive("file-limit", values["file-limit"]),
    leakGraceMs: positive("leak-grace", values["leak-grace"]),
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new Error(`--${name} must be a positive integer, not ${text}`);
}
