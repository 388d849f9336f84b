import { parseArgs } from "node:util";
import { benchCall } from "./call.ts";
import { benchCassette } from "./cassette.ts";
import { benchDecode } from "./decode.ts";
import { benchLinear } from "./linear/linear.ts";
import { createReport } from "./measure.ts";
import { benchPages } from "./pages.ts";
import { benchSandbox } from "./sandbox.ts";
import { benchSize } from "./size.ts";
import { benchStartup } from "./startup.ts";

const { positionals } = parseArgs({ allowPositionals: true });
const report = createReport((line) => console.log(line));
const isChosen = (name: string) => positionals.length === 0 || positionals.includes(name);

if (isChosen("decode")) benchDecode(report);
if (isChosen("size")) await benchSize(report);
if (isChosen("startup")) benchStartup(report);
if (isChosen("cassette")) await benchCassette(report);
if (isChosen("linear")) await benchLinear(report);
if (isChosen("sandbox")) await benchSandbox(report);
if (isChosen("call")) await benchCall(report);
if (isChosen("pages")) await benchPages(report);
