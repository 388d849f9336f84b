import { replayTransport } from "@centime/cassette/replay";
import { createClient } from "centime";
import { createJournal, getJournals } from "centime/journals";
import * as assert from "uvu/assert";
import { suites } from "../suites/index.ts";
import { replaying } from "../suites/suite.ts";

/** The parsed cassettes by name. */
export type Hars = Readonly<Record<string, unknown>>;

/** A check of the replay transport that needs nothing but the language and the web's functions. */
export interface Check {
  readonly title: string;
  check(hars: Hars): Promise<void>;
}

const clientOver = (transport: ReturnType<typeof replayTransport>) =>
  createClient({ token: "t", transport, retry: false, rateLimit: false });

const replaysSuites: readonly Check[] = suites.map(({ name, title, match, run }) => ({
  title: `replays ${title}`,
  async check(hars) {
    const transport = replayTransport(hars[name], { match });
    const client = clientOver(transport);
    await run(replaying(client));
    assert.equal(transport.unplayed(), []);
  },
}));

const JOURNALS = "journals/create-and-read";

const failsAsData: readonly Check[] = [
  {
    title: "names the nearest interaction of a request that matches nothing",
    async check(hars) {
      const client = clientOver(replayTransport(hars[JOURNALS]));
      const missed = await client.send(createJournal({ code: "ZZ", label: "Autre" }));
      assert.match(missed._unsafeUnwrapErr().message, 'body.code: recorded "Z42", asked "ZZ"');
    },
  },
  {
    title: "names what was not asked for",
    async check(hars) {
      const transport = replayTransport(hars[JOURNALS]);
      await clientOver(transport).send(getJournals({ limit: 50 }));
      assert.equal(
        transport.unplayed().map((text) => text.slice(0, 20)),
        ["interaction 2, POST ", "interaction 3, GET /"],
      );
    },
  },
  {
    title: "fails for an invalid HAR",
    async check() {
      for (const har of [undefined, null, "", [], { log: { version: "1.1" } }]) {
        const failure = (
          await clientOver(replayTransport(har)).send(getJournals())
        )._unsafeUnwrapErr();
        assert.is(failure.kind === "TransportFailure" && failure.reason, "cassette");
      }
    },
  },
];

export const checks: readonly Check[] = [...replaysSuites, ...failsAsData];

/** Runs every check; resolves to a line for each that fails. */
export async function runChecks(hars: Hars): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { title, check } of checks) {
    try {
      await check(hars);
    } catch (thrown) {
      problems.push(`${title}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    }
  }
  return problems;
}
