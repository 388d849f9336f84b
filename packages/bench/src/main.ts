import { parseArgs } from "node:util";
import { benchCassette } from "./cassette/bench-cassette.ts";
import { benchDecode } from "./decode/bench-decode.ts";
import { createReport } from "./report.ts";
import { benchSize } from "./size/bench-size.ts";
import { benchStartup } from "./startup/bench-startup.ts";

const { positionals } = parseArgs({ allowPositionals: true });
const report = createReport((line) => console.log(line));
const isAsked = (name: string) => positionals.length === 0 || positionals.includes(name);

if (isAsked("decode")) benchDecode(report);
if (isAsked("size")) await benchSize(report);
if (isAsked("startup")) benchStartup(report);
if (isAsked("cassette")) await benchCassette(report);
