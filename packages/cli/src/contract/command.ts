import type { AddCommand } from "../shell.ts";

/** `centime contract check`: what the vendor's published files say otherwise than this release. */
export const addContract: AddCommand = (program, shell) => {
  program
    .command("contract")
    .description("compare the vendor's OpenAPI files with this release")
    .command("check")
    .description(
      "list what has changed: breaking or compatible; status 3 when something is breaking",
    )
    .argument("[sources...]", "files or addresses (default: both files that the vendor publishes)")
    .option("--json", "as JSON")
    .action(async (sources: readonly string[], flags: { json?: true }) => {
      const { checkContract } = await import("./check.ts");
      shell.end(await checkContract(shell, sources, flags));
    });
};
