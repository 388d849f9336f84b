import { toolOrReason } from "../optional-tool.ts";
import { print } from "../print.ts";
import { APIS, missingContract } from "../prism/apis.ts";
import { judgeRequests } from "../prism/judge.ts";
import { prismLines } from "../prism/report.ts";
import { installPrism } from "../prism/tool.ts";
import { verdictOn } from "../prism/verdict.ts";

const missing = missingContract();
const made =
  missing === undefined ? await toolOrReason(installPrism) : { reason: `${missing} is not there` };

if (made.reason !== undefined) {
  print(`skipped: Prism, because ${made.reason}`);
} else {
  const verdict = verdictOn(await judgeRequests(made.tool, APIS));
  for (const line of prismLines(verdict)) print(line);
  process.exitCode = verdict.faults.length === 0 ? 0 : 1;
}
