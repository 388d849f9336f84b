import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../src/write/repository.ts";

/** The vendor's contracts, which are kept beside the repository. */
export const COMPANY_CONTRACT = join(ROOT, "..", "shared", "contract", "company-v2.json");
export const FIRM_CONTRACT = join(ROOT, "..", "shared", "contract", "firm-v1.json");

/** Whether the file is there; says so when it is not. */
export function isThere(file: string, what: string): boolean {
  if (existsSync(file)) return true;
  console.log(`skipped: ${what}, because ${file} is not there`);
  return false;
}

/** The message of what `run` throws. */
export function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "nothing was thrown";
}
