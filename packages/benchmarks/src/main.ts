import { parseArgs } from "node:util";
import { type Figures, startMeasuring } from "@centime/test-kit/evidence";
import { benchCall } from "./call.ts";
import { benchCassette } from "./cassette.ts";
import { benchDecode } from "./decode.ts";
import { benchLinear } from "./linear/linear.ts";
import { createReport, type Report } from "./measure.ts";
import { benchPages } from "./pages.ts";
import { benchSandbox } from "./sandbox.ts";
import { benchSize } from "./size.ts";
import { benchStartup } from "./startup.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { evidence: { type: "boolean", default: false } },
});
const report = createReport((line) => console.log(line));
const isChosen = (name: string) => positionals.length === 0 || positionals.includes(name);

/** Measures what is chosen; with `--evidence` its figures go to the site as well. */
async function bench<Part extends keyof Figures>(
  part: Part,
  measure: (report: Report) => Figures[Part] | Promise<Figures[Part]>,
): Promise<void> {
  if (!isChosen(part)) return;
  const keep = startMeasuring(`npm run bench -- ${part}`);
  const figures = await measure(report);
  if (values.evidence) keep(part, figures);
}

await bench("decode", benchDecode);
await bench("size", benchSize);
await bench("startup", benchStartup);
if (isChosen("cassette")) await benchCassette(report);
await bench("linear", benchLinear);
if (isChosen("sandbox")) await benchSandbox(report);
await bench("call", benchCall);
await bench("pages", benchPages);
