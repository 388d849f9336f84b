import { withClientOptions } from "../client.ts";
import { type AddCommand, gather } from "../shell.ts";
import type { CallFlags } from "./call.ts";

/** `centime call`: sends one operation. */
export const addCall: AddCommand = (program, shell) => {
  const command = program
    .command("call")
    .description("send any operation of the Company API or the Firm API")
    .argument("<operation>", "its name: createCustomerInvoice")
    .argument("[ids...]", "the ids of its path, in order")
    .option("-b, --body <json>", "the body: @file.json, - for the standard input, or JSON")
    .option("--file <[field=]path>", "a file to upload; repeatable", gather)
    .option("-q, --query <name=value>", "a parameter of the query; repeatable", gather)
    .option("--dry-run", "print the request, without the token, and send nothing")
    .option("-y, --yes", "write to a live company without asking")
    .option("--json", "failures as JSON, too")
    .addHelpText("after", EXAMPLES);
  withClientOptions(command).action(
    async (name: string, ids: readonly string[], flags: CallFlags) => {
      const { call } = await import("./call.ts");
      await call(shell, name, ids, flags);
    },
  );
};

const EXAMPLES = `
Examples:
  centime call getMe
  centime call createCustomerInvoice --body @invoice.json --dry-run
  centime call finalizeCustomerInvoice 42 --yes
  centime call uploadFileAttachment --file invoice.pdf
  centime help createCustomerInvoice     what an operation takes`;
