import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { suite } from "@centime/test-kit";
import { PGlite } from "@electric-sql/pglite";
import { createClient, type Time, type Transport } from "centime";
import * as fc from "fast-check";
import { Kysely, PostgresDialect, sql } from "kysely";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { migrate, poolOf } from "../src/database/open.ts";
import { type Database, PARTS, type Part, sync } from "../src/index.ts";
import { type BookChange, bookChange, changeBooks } from "./help/book-changes.ts";
import { assertTrue } from "./help/books.ts";
import { watchRequests } from "./help/finished.ts";
import { createLife } from "./help/life.ts";

/** More of them: `SYNC_RUNS=300 npm test -- packages/sync/test/laws`. */
const RUNS = Number(process.env["SYNC_RUNS"] ?? 8);

const laws = suite("a copy, whatever happens", { limitMs: Math.max(280_000, RUNS * 30_000) });

const START = Date.parse("2026-07-01T09:00:00Z");

/** A pass, how it ends, and what changes at the server meanwhile. */
interface PassStep {
  readonly parts: readonly Part[];
  /** The request that fails, or the step before or after which the process dies. */
  readonly failsAt?: number;
  readonly diesAt?: number;
  readonly meanwhile: readonly { readonly at: number; readonly change: BookChange }[];
}

type Step =
  | { readonly change: BookChange }
  | { readonly passMs: number }
  | { readonly pass: PassStep };

const parts = fc.subarray([...PARTS]);

const pass: fc.Arbitrary<PassStep> = fc
  .record({
    parts,
    end: fc.oneof(
      fc.record({ failsAt: fc.nat({ max: 250 }) }),
      fc.record({ diesAt: fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 1500 })) }),
      fc.constant({}),
    ),
    meanwhile: fc.array(fc.record({ at: fc.nat({ max: 120 }), change: bookChange }), {
      maxLength: 4,
    }),
  })
  .map(({ end, ...step }) => ({ ...step, ...end }));

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ change: bookChange }) },
  { weight: 1, arbitrary: fc.record({ passMs: fc.nat({ max: 90_000 }) }) },
  { weight: 3, arbitrary: fc.record({ pass }) },
);

const story = fc.record({
  steps: fc.array(step, { minLength: 4, maxLength: 14 }),
  /** Lists come in pages of so many: small ones, so that there are many. */
  limit: fc.integer({ min: 5, max: 100 }),
  parts,
});

let glite: PGlite;
let pool: ReturnType<typeof poolOf>;
let db: Kysely<Database>;

laws.before(async () => {
  glite = await PGlite.create();
  pool = poolOf(glite);
  db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  assert.is(await migrate(db), undefined);
});

laws.after(() => glite.close());

async function emptyCopy(): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name not like 'kysely%'`.execute(db);
  await sql.raw(`truncate ${rows.map(({ name }) => name).join(", ")}`).execute(db);
}

const books = createSandbox({ now: () => new Date(START) }).snapshot();

/** A company whose clock goes on with each request, and whoever keeps a copy of it. */
function createWorld(limit: number) {
  let now = START;
  const time: Time = { now: () => now, random: () => 0.5, sleep: async () => undefined };
  const sandbox = createSandbox({ now: () => new Date(now), rateLimit: "off" });
  sandbox.restore(books);
  const direct = sandboxTransport(sandbox);
  const { token } = sandbox;
  const editor = createClient({ token, rateLimit: false, retry: false, transport: direct });
  const watch = watchRequests();
  const change = async (what: BookChange) => {
    await changeBooks(sandbox, editor, what);
  };

  /** The server, with smaller pages, and what happens while a pass asks for them. */
  const serverOf = ({ failsAt, meanwhile }: PassStep): Transport => {
    let asked = 0;
    return async (request, context) => {
      const index = asked++;
      now += 100;
      for (const { at, change: what } of meanwhile) if (at === index) await change(what);
      if (index === failsAt) return ok({ status: 503, headers: {}, body: "" });
      watch.asks(request.url);
      const isLookUp = request.url.includes("%22in%22");
      const url = isLookUp
        ? request.url
        : request.url.replace(/limit=(\d+)/, (_, own) => `limit=${Math.min(own, limit)}`);
      const response = await direct({ ...request, url }, context);
      if (response.isOk()) watch.answers(request.url, String(response.value.body));
      return response;
    };
  };

  return {
    editor,
    watch,
    change,
    passTime(milliseconds: number) {
      now += milliseconds;
    },
    async keep(step: PassStep) {
      const { diesAt, parts } = step;
      const life = createLife(serverOf(step), pool, { diesAt, onCommit: watch.commits });
      const { transport } = life;
      // A call of a process that has died is never over: no time limit may wait for it.
      const limits = {
        rateLimit: false,
        retry: false,
        timeoutMs: false,
        totalTimeoutMs: false,
      } as const;
      const client = createClient({ token, ...limits, transport });
      return Promise.race([sync(client, life.db, { parts, time }), life.died]);
    },
  };
}

laws("is the server's books once it has caught up, and asks for nothing twice", async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ steps, limit, parts }) => {
      await emptyCopy();
      const world = createWorld(limit);
      for (const step of steps) {
        if ("change" in step) await world.change(step.change);
        else if ("passMs" in step) world.passTime(step.passMs);
        else await world.keep(step.pass);
      }
      world.passTime(10_000);
      const caughtUp = await world.keep({ parts, meanwhile: [] });
      assert.is(caughtUp?.isErr() && caughtUp.error.message, false);
      await assertTrue(world.editor, db, parts);
      assert.equal(world.watch.repeated, []);
    }),
    { numRuns: RUNS, includeErrorInReport: true },
  );
});

laws.run();
