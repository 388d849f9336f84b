import { withClientOptions } from "../client.ts";
import type { AddCommand } from "../shell.ts";
import type { DoctorFlags } from "./doctor.ts";

/** `centime doctor`: whether the token, the clock and the API are as they should be. */
export const addDoctor: AddCommand = (program, shell) => {
  const command = program
    .command("doctor")
    .description("check the token, its scopes, the clock, the budget and the API's responses")
    .option("--operations <names>", "which operations it must be good for", (text) =>
      text.split(","),
    )
    .option(
      "--firm [company]",
      "of a firm's token, by the lists of this company (default: the first)",
    )
    .option("--json", "as lines of JSON");
  withClientOptions(command).action(async (flags: DoctorFlags) => {
    const { doctor } = await import("./doctor.ts");
    shell.end(await doctor(shell, flags));
  });
};
