import { type CassetteFailure, type CassetteReport, openCassette } from "@centime/cassette";
import { createClient } from "centime";
import type { Result } from "neverthrow";
import { clientOptions, type Suite } from "../suites/suite.ts";
import type { Source } from "./sources.ts";

/** Runs a suite, and records its traffic into its cassette; closes the source. */
export async function recordSuite(
  suite: Suite,
  source: Source,
  folder = "cassettes",
): Promise<Result<CassetteReport, CassetteFailure>> {
  const { transport, token, comment, context, now } = source;
  const { name, match } = suite;
  const redact = { secrets: [token] };
  const cassette = openCassette(name, { mode: "record", folder, comment, now, match, redact });
  try {
    const client = createClient({ token, transport, cassette, ...clientOptions(suite) });
    await suite.run({ ...context, client });
    return await cassette.close();
  } finally {
    await source.close();
  }
}
