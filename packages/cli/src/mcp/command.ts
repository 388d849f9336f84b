import { withClientOptions } from "../client.ts";
import { type AddCommand, gather } from "../shell.ts";
import { usageError } from "../status.ts";
import type { McpFlags } from "./serve.ts";

/** `centime mcp`: serves the catalogue to an assistant. */
export const addMcp: AddCommand = (program, shell) => {
  const command = program
    .command("mcp")
    .description("let an assistant search, read and run operations (Model Context Protocol)")
    .option("--write", "let it write, in test companies")
    .option("--live", "with --write: in live companies and by the Firm API, too")
    .option("--files <folder>", "with --write: let it upload files below it; repeatable", gather)
    .option(
      "--http <port>",
      "serve Streamable HTTP on this machine, not the standard streams",
      port,
    );
  withClientOptions(command).action(async (flags: McpFlags) => {
    if (flags.files !== undefined && !flags.write)
      throw usageError("--files: expected --write, too");
    const { serveMcp } = await import("./serve.ts");
    await serveMcp(shell, flags);
  });
};

function port(text: string): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (number <= 65_535) return number;
  throw usageError(`--http: expected a port from 0 to 65535, received ${text}`);
}
