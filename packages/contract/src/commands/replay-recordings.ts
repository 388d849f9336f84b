import { argv, exit } from "node:process";
import { readExchanges } from "../checks/recordings/exchange.ts";
import { RECORDINGS, recordedFiles } from "../checks/recordings/recorded-files.ts";
import { misfitLines, replayAll, summaryLines } from "../checks/recordings/replay-all.ts";
import { ContractError } from "../contract-error.ts";
import { parseArguments } from "./parse-arguments.ts";

const USAGE =
  "npm run recordings -- [FILE…]   replays recorded exchanges through core; exits with 1 when one " +
  "does not fit";

try {
  const given = parseArguments(argv.slice(2), { usage: USAGE });
  const files = given.length === 0 ? await recordedFiles() : given;
  if (files.length === 0) console.log(`skipped: the recordings, because ${RECORDINGS} has none`);
  const results = await Promise.all(files.map(replayFile));
  if (results.includes(false)) exit(1);
} catch (error) {
  if (!(error instanceof ContractError)) throw error;
  console.error(error.message);
  exit(1);
}

/** Tells whether everything in the file fits. */
async function replayFile(file: string): Promise<boolean> {
  const exchanges = await readExchanges(file);
  const replays = replayAll(exchanges);
  const misfits = misfitLines(replays);
  for (const line of [...misfits, ...summaryLines(replays, exchanges.length)]) console.log(line);
  return misfits.length === 0;
}
