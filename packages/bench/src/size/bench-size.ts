import type { Report } from "../report.ts";
import { SIZE_BUDGETS } from "./budgets.ts";
import { bundleSize } from "./bundle-size.ts";

/** How small Centime bundles. */
export async function benchSize(report: Report): Promise<void> {
  report.title("Bundles, minified and gzipped, neverthrow and valibot included");
  for (const { name, entry, most } of SIZE_BUDGETS) {
    const { gzipped } = await bundleSize(entry);
    report.figure(
      name,
      kilobytes(gzipped, 2),
      most === undefined ? undefined : `at most ${kilobytes(most, 0)}`,
    );
  }
}

const kilobytes = (bytes: number, digits: number): string => `${(bytes / 1000).toFixed(digits)} kB`;
