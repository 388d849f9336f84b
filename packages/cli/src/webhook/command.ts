import type { AddCommand } from "../shell.ts";
import { usageError } from "../status.ts";
import type { ListenFlags } from "./listen.ts";

/** `centime webhook listen`: receives deliveries on this machine. */
export const addWebhook: AddCommand = (program, shell) => {
  program
    .command("webhook")
    .description("receive webhooks on this machine")
    .command("listen")
    .description("verify deliveries and print each event as a line of JSON, until Ctrl-C")
    .option("--port <port>", "of 127.0.0.1, where your tunnel leads", wholeUpTo(65_535), 8787)
    .option("--count <events>", "end after so many events", wholeUpTo(1_000_000))
    .addHelpText("after", HELP)
    .action(async (flags: ListenFlags) => {
      const { listen } = await import("./listen.ts");
      await listen(shell, flags);
    });
};

const HELP = `
The subscription's secret comes from PENNYLANE_WEBHOOK_SECRET (two, separated by a comma, while one
replaces the other), or is asked for.`;

const wholeUpTo =
  (most: number) =>
  (text: string): number => {
    const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
    if (number <= most) return number;
    throw usageError(`expected a whole number up to ${most}, received ${text}`);
  };
