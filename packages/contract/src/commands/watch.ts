import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { argv, execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { markdownOf, statusOf, watchContracts } from "../checks/watch.ts";
import { vendorFile } from "../vendor.ts";

const USAGE = `npm run contract:watch -- [--company FILE|URL] [--firm FILE|URL] [--out FOLDER] [--generate]
  compares the vendor's files with the code; by default, those at the vendor's addresses
  --out FOLDER   writes the report as YYYY-MM-DD.md and .json; without it, the report is printed
  --generate     writes core's resources anew when something has changed
  exits with 0 when nothing has changed, 1 when something has, 2 when it could not look
  (or could not generate)`;

process.exitCode = await watch();

async function watch(): Promise<number> {
  const options = readOptions();
  if (options === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { company, firm, out, generate } = options;
  const looks = await watchContracts({ company, firm });
  const date = new Date().toISOString().slice(0, 10);
  const markdown = markdownOf(looks, date);
  if (out === undefined) {
    console.log(markdown);
  } else {
    await mkdir(out, { recursive: true });
    await writeFile(join(out, `${date}.md`), `${markdown}\n`);
    await writeFile(
      join(out, `${date}.json`),
      `${JSON.stringify({ date, looks }, undefined, 2)}\n`,
    );
    console.log(join(out, `${date}.md`));
  }
  for (const { failure } of looks) if (failure !== undefined) console.error(failure);
  const status = statusOf(looks);
  return status === 1 && generate ? regenerate([company, firm]) : status;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      args: argv.slice(2),
      options: {
        company: { type: "string", default: vendorFile("company") },
        firm: { type: "string", default: vendorFile("firm") },
        out: { type: "string" },
        generate: { type: "boolean", default: false },
        help: { type: "boolean", short: "h" },
      },
    });
    return values.help === true ? undefined : values;
  } catch {
    return undefined;
  }
}

/** Runs the generator, which prints what it writes; 2 when it does not understand a file. */
function regenerate(sources: readonly string[]): number {
  const generator = fileURLToPath(new URL("generate.js", import.meta.url));
  const { status } = spawnSync(execPath, [generator, ...sources], { stdio: "inherit" });
  return status === 0 ? 1 : 2;
}
