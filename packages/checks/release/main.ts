import { temporaryFolder } from "@centime/test-kit";
import { ROOT } from "../paths.ts";
import { checkRelease } from "./check.ts";
import { copyRepository } from "./copy.ts";
import { fill } from "./fill.ts";

const [command] = process.argv.slice(2);

if (command === "fill") {
  for (const path of fill(ROOT)) console.log(path);
} else {
  const copy = temporaryFolder();
  copyRepository(ROOT, copy);
  const problems = await checkRelease({ copy, tested: ROOT, into: temporaryFolder() });
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log("Nothing is missing.");
}
