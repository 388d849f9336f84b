import { type CassetteFailure, type CassetteReport, openCassette } from "@centime/cassette";
import { createClient, type Transport } from "centime";
import type { Result } from "neverthrow";
import type { Stage, Suite } from "../suites/stage.ts";

/** Where a suite is recorded. */
export interface Studio {
  readonly transport: Transport;
  readonly token: string;
  /** Says in the file where it comes from. */
  readonly comment: string;
  readonly stage: Omit<Stage, "client">;
  /** The date of the recording. */
  readonly now: () => Date;
  /** Default: `cassettes`. */
  readonly folder?: string | undefined;
}

/** Plays a suite, and writes what passes into its cassette. */
export async function recordSuite(
  suite: Suite,
  studio: Studio,
): Promise<Result<CassetteReport, CassetteFailure>> {
  const { transport, token, comment, stage, now, folder } = studio;
  const cassette = openCassette(suite.name, {
    mode: "record",
    comment,
    now,
    match: suite.match,
    redact: { secrets: [token] },
    ...(folder === undefined ? {} : { folder }),
  });
  const hurried = suite.client === "hurried" ? ({ retry: false, rateLimit: false } as const) : {};
  const client = createClient({ token, transport, cassette, ...hurried });
  await suite.play({ ...stage, client });
  return cassette.close();
}
