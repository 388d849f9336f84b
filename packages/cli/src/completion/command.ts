import { Argument } from "commander";
import type { AddCommand } from "../shell.ts";
import { SHELLS, type ShellName } from "./scripts.ts";

/** `centime completion SHELL` prints a script; what that asks with `centime complete` is answered here. */
export const addCompletion: AddCommand = (program, shell) => {
  program
    .command("completion")
    .description("print the script that completes commands, operations and filters")
    .addArgument(new Argument("<shell>").choices(Object.keys(SHELLS)))
    .addHelpText("after", INSTALL)
    .action((name: ShellName) => shell.output.write(SHELLS[name]));
  program
    .command("complete", { hidden: true })
    .argument("[words...]", "the words so far; the last one is completed")
    .option("--line <text>", "the line so far, in place of words")
    .action(async (words: readonly string[], { line }: { line?: string }) => {
      const { completeLine, completeWords } = await import("./complete.ts");
      const answer =
        line === undefined
          ? await completeWords(program, words, shell)
          : await completeLine(program, line, shell);
      await shell.output.write(answer);
    });
};

const INSTALL = `
Install it:
  bash   echo 'source <(centime completion bash)' >> ~/.bashrc
  zsh    echo 'source <(centime completion zsh)' >> ~/.zshrc
  fish   centime completion fish > ~/.config/fish/completions/centime.fish`;
