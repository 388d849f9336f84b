import type { AddCommand } from "../shell.ts";

/** `centime help`: of commands, operations and resources, and a search. */
export const addHelp: AddCommand = (program, shell) => {
  program.helpCommand(false);
  program
    .command("help")
    .description("help on a command, an operation or a resource; finds operations by words")
    .argument(
      "[words...]",
      "createCustomerInvoice, customer-invoices, resources, or words to look for",
    )
    .option("--json", "what is said of an operation, as JSON")
    .action(async (words: readonly string[], flags: { json?: true }) => {
      const { help } = await import("./help.ts");
      await help(shell, program, words, flags);
    });
};
