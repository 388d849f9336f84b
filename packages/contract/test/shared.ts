import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../src/write/repository.ts";

/** The vendor's contracts, which are kept beside the repository. */
export const COMPANY_CONTRACT = join(ROOT, "..", "shared", "contract", "company-v2.json");
export const FIRM_CONTRACT = join(ROOT, "..", "shared", "contract", "firm-v1.json");

/** Why what needs the contracts cannot run here, if it cannot. */
export const noContracts: string | undefined = [COMPANY_CONTRACT, FIRM_CONTRACT]
  .filter((file) => !existsSync(file))
  .map((file) => `${file} is not there`)[0];

/** The message of what `run` throws. */
export function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "nothing was thrown";
}
