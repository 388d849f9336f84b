import type { AddCommand } from "../shell.ts";

const PACKAGES = {
  sandbox: "serve a Pennylane in memory",
  cassette: "check and show recordings",
  sync: "keep a database true to a company",
} as const;

/** `centime sandbox`, `cassette` and `sync`: the commands of these packages, where they are installed. */
export const addOthers: AddCommand = (program, shell) => {
  for (const [name, description] of Object.entries(PACKAGES)) {
    program
      .command(name)
      .description(`${description} (@centime/${name})`)
      .argument("[arguments...]")
      .allowUnknownOption()
      .passThroughOptions()
      .helpOption(false)
      .action(async (args: readonly string[]) => {
        const { handOver } = await import("./hand-over.ts");
        shell.end(await handOver(name, args));
      });
  }
};
