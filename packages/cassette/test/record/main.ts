// Records every suite: from sandboxes, or with PENNYLANE_TOKEN from the real API of a test company.
import { fetchTransport } from "centime";
import { suites } from "../suites/all.ts";
import type { Suite } from "../suites/stage.ts";
import { checkTestCompany } from "./check-test-company.ts";
import { liveStudio } from "./live-studio.ts";
import { recordSuite, type Studio } from "./record-suite.ts";
import { sandboxStudio } from "./sandbox-studio.ts";

process.exitCode = await main(process.env["PENNYLANE_TOKEN"] ?? "");

async function main(token: string): Promise<number> {
  if (token !== "") {
    const checked = await checkTestCompany(fetchTransport(), token);
    if (checked.isErr()) {
      console.error(`refused: ${checked.error}; nothing was written, there or here`);
      return 2;
    }
  }
  let failed = 0;
  for (const suite of suites) {
    if (!(await (token === "" ? recordFromSandbox(suite) : recordLive(suite, token)))) failed += 1;
  }
  console.log(`${suites.length - failed} of ${suites.length} cassettes are up to date`);
  return failed === 0 ? 0 : 1;
}

async function recordFromSandbox(suite: Suite): Promise<boolean> {
  const studio = await sandboxStudio(suite);
  try {
    return await record(suite, studio);
  } finally {
    await studio.close();
  }
}

async function recordLive(suite: Suite, token: string): Promise<boolean> {
  const studio = liveStudio(suite, token, process.env["PENNYLANE_NARROW_TOKEN"] ?? "");
  if (studio !== undefined) return record(suite, studio);
  console.log(`skipped: ${suite.name} needs PENNYLANE_NARROW_TOKEN, a token for customers alone`);
  return true;
}

async function record(suite: Suite, studio: Studio): Promise<boolean> {
  try {
    const closed = await recordSuite(suite, studio);
    if (closed.isErr()) {
      console.error(`failed   ${closed.error.message}`);
      return false;
    }
    const { recorded, written } = closed.value;
    console.log(`${written ? "written  " : "unchanged"} ${suite.name}, ${recorded} interactions`);
    return true;
  } catch (thrown) {
    console.error(`failed   ${suite.name}: ${thrown instanceof Error ? thrown.message : thrown}`);
    return false;
  }
}
