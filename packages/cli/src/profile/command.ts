import type { AddCommand } from "../shell.ts";
import { usageError } from "../status.ts";

/** `centime profile`: keeps tokens by name, in files that nobody else can read. */
export const addProfile: AddCommand = (program, shell) => {
  const profile = program.command("profile").description("keep tokens by name");
  profile
    .command("add")
    .description("keep a token, which is asked for, or piped in")
    .argument("<name>", "default is used when no profile is named")
    .option("--base-url <url>", "where the token is good, if not at the API's address")
    .action(async (name: string, { baseUrl }: { baseUrl?: string }) => {
      const [{ askSecret, canAsk, readLine }, { writeProfile }, { checkedAddress }] =
        await Promise.all([
          import("../token/prompt.ts"),
          import("../token/profiles.ts"),
          import("../token/access.ts"),
        ]);
      const address = checkedAddress(baseUrl);
      const token = canAsk(shell) ? await askSecret(shell, "API token: ") : await readLine(shell);
      if (!/^[!-~]+$/.test(token)) throw usageError("what was read is no token");
      const file = await writeProfile(shell, { name, token, baseUrl: address });
      await shell.errors.write(`${file} keeps it; centime doctor --profile ${name} tries it\n`);
    });
  profile
    .command("list")
    .description("list the profiles")
    .action(async () => {
      const { listProfiles } = await import("../token/profiles.ts");
      const names = await listProfiles(shell);
      await shell.output.write(names.map((name) => `${name}\n`).join(""));
    });
  profile
    .command("remove")
    .description("forget a token")
    .argument("<name>")
    .action(async (name: string) => {
      const { removeProfile } = await import("../token/profiles.ts");
      if (!(await removeProfile(shell, name))) throw usageError(`there is no profile ${name}`);
    });
};
