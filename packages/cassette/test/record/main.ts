// Records every suite: from sandboxes, or with PENNYLANE_TOKEN from the real API of a test company.
import { fetchTransport } from "centime";
import { suites } from "../suites/index.ts";
import type { Suite } from "../suites/suite.ts";
import { recordSuite } from "./record-suite.ts";
import { apiSource, sandboxSource } from "./sources.ts";
import { checkTestCompany } from "./test-company.ts";

process.exitCode = await main(process.env["PENNYLANE_TOKEN"] ?? "");

async function main(token: string): Promise<number> {
  if (token !== "") {
    const checked = await checkTestCompany(fetchTransport(), token);
    if (checked.isErr()) {
      console.error(`refused: ${checked.error}; nothing was written, neither there nor here`);
      return 2;
    }
  }
  let failed = 0;
  for (const suite of suites) {
    if (!(await record(suite, token))) failed += 1;
  }
  console.log(`${suites.length - failed} of ${suites.length} cassettes are up to date`);
  return failed === 0 ? 0 : 1;
}

async function record(suite: Suite, token: string): Promise<boolean> {
  try {
    const narrowToken = process.env["PENNYLANE_NARROW_TOKEN"] ?? "";
    const source = token === "" ? await sandboxSource(suite) : apiSource(suite, token, narrowToken);
    if (source === undefined) {
      console.log(
        `skipped: ${suite.name} needs PENNYLANE_NARROW_TOKEN, which only reads customers`,
      );
      return true;
    }
    const closed = await recordSuite(suite, source);
    if (closed.isErr()) {
      console.error(`failed    ${closed.error.message}`);
      return false;
    }
    const { recorded, written } = closed.value;
    console.log(`${written ? "written  " : "unchanged"} ${suite.name}, ${recorded} interactions`);
    return true;
  } catch (thrown) {
    console.error(`failed    ${suite.name}: ${thrown instanceof Error ? thrown.message : thrown}`);
    return false;
  }
}
