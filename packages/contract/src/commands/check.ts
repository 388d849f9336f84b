import { compareContract } from "../checks/compare/compare-contract.ts";
import { judge, verdictLine } from "../checks/judge.ts";
import { loadContract } from "../load/load-contract.ts";
import { TABLES } from "../tables/tables.ts";
import { runCommand } from "./command.ts";

await runCommand({
  usage:
    "npm run contract:check -- FILE   prints how an OpenAPI file or address differs from core; " +
    "exits with 1 when it does",
  sources: 1,
  async run([source = ""]) {
    const verdicts = compareContract(await loadContract(source), TABLES.selection).map(judge);
    for (const verdict of verdicts) console.log(verdictLine(verdict));
    return verdicts.length === 0;
  },
});
