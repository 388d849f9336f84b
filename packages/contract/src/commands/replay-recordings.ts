import {
  misfitLines,
  RECORDINGS,
  readExchanges,
  recordedFiles,
  replayAll,
  summaryLines,
} from "../checks/recordings.ts";
import { runCommand } from "./command.ts";

await runCommand({
  usage:
    "npm run recordings -- [FILE…]   replays recorded exchanges through core; exits with 1 when one " +
    "does not fit",
  async run(given) {
    const files = given.length === 0 ? await recordedFiles() : given;
    if (files.length === 0) console.log(`skipped: the recordings, because ${RECORDINGS} has none`);
    const results = await Promise.all(files.map(replayFile));
    return !results.includes(false);
  },
});

/** Prints what came of the exchanges in a file, and resolves to whether all of them fit. */
async function replayFile(file: string): Promise<boolean> {
  const exchanges = await readExchanges(file);
  const replays = replayAll(exchanges);
  const misfits = misfitLines(replays);
  for (const line of [...misfits, ...summaryLines(replays, exchanges.length)]) console.log(line);
  return misfits.length === 0;
}
