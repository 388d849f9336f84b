import { suite, withServer } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { findWorkerd } from "../../binaries.ts";
import { BUDGET } from "../limited-budget.ts";
import { serveWorker, type Visitor } from "./serve-worker.ts";

const limiter = suite("a limiter that all requests of a Worker share", { limitMs: 60_000 });

const missing =
  findWorkerd() === undefined ? "npm has no binary of it for this machine" : undefined;

/** The id of a journal that the API never answers. */
const SILENT = 404;

interface World {
  /** Asks the Worker for calls, and resolves to what it says. */
  ask(calls: number): Promise<string>;
  /** Asks for one call without waiting for its end. */
  visit(id: number): Visitor;
  /** When requests came in at the API, in milliseconds. */
  readonly arrivals: readonly number[];
  /** Resolves when so many requests have come in. */
  arrived(count: number): Promise<void>;
}

/** Runs a test with a Worker of its own, and an API that notes when requests come in. */
function inWorkerd(test: (world: World) => Promise<void>) {
  return async () => {
    const arrivals: number[] = [];
    const answer = JSON.stringify({ id: 7, code: "VT", label: "Ventes", type: "sales" });
    await withServer(
      ({ url = "" }, response) => {
        arrivals.push(performance.now());
        if (url.endsWith(`/${SILENT}`)) return;
        response.setHeader("content-type", "application/json").end(answer);
      },
      async (upstream) => {
        const worker = await serveWorker(findWorkerd() ?? "", "limited-worker");
        try {
          await test({
            arrivals,
            async ask(calls) {
              return await (
                await fetch(`${worker.url}/?${queryOf({ upstream, calls, id: 7 })}`)
              ).text();
            },
            visit: (id) => worker.visit(`/?${queryOf({ upstream, calls: 1, id })}`),
            async arrived(count) {
              while (arrivals.length < count) await new Promise((wake) => setTimeout(wake, 5));
            },
          });
        } finally {
          await worker.close();
        }
      },
    );
  };
}

const queryOf = (values: Readonly<Record<string, string | number>>) =>
  new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]));

const overlapping = inWorkerd(async ({ ask, arrivals }) => {
  const answers = await Promise.all([3, 1, 4, 1, 2].map((calls) => ask(calls)));
  assert.equal(new Set(answers), new Set(["done"]));
  assert.is(arrivals.length, 11);
  // The API counts when a request comes in, and this server somewhat later.
  const window = BUDGET.windowMs * 0.9;
  for (const first of arrivals) {
    const inWindow = arrivals.filter((other) => other >= first && other < first + window);
    assert.ok(inWindow.length <= BUDGET.requests, `${arrivals}`);
  }
});

const abandoned = inWorkerd(async (world) => {
  const visits = Array.from({ length: BUDGET.requests }, () => world.visit(SILENT));
  await world.arrived(BUDGET.requests);
  const waiting = world.ask(2);
  for (const { leave } of visits) await leave();
  assert.is(await waiting, "done");
  assert.is(await world.ask(2), "done");
});

const abandonedInLine = inWorkerd(async (world) => {
  const visits = Array.from({ length: BUDGET.requests }, () => world.visit(SILENT));
  await world.arrived(BUDGET.requests);
  const inLine = Array.from({ length: 5 }, () => world.visit(7));
  await new Promise((wake) => setTimeout(wake, 100));
  const last = world.ask(1);
  for (const { leave } of [...inLine, ...visits]) await leave();
  assert.is(await last, "done");
  assert.is(world.arrivals.length, BUDGET.requests + 1);
});

limiter.unless(missing, "serves requests that overlap, and overruns no window", overlapping);
limiter.unless(missing, "gets back the slots of requests whose client went away", abandoned);
limiter.unless(missing, "passes over those in line whose client went away", abandonedInLine);

limiter.run();
