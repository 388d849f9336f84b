import { suite, withServer } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { findWorkerd } from "../../binaries.ts";
import { serveWorker, type Visitor } from "./serve-worker.ts";

const cassettes = suite("a cassette that all requests of a Worker share", { limitMs: 60_000 });

const missing =
  findWorkerd() === undefined ? "npm has no binary of it for this machine" : undefined;

/** The id of a journal that the API never answers. */
const SILENT = 404;

const IDS = Array.from({ length: 12 }, (_, index) => index + 1);

const journal = (id: number) => ({ id, code: `J${id}`, label: `Journal ${id}`, type: "sales" });

interface World {
  /** Asks the Worker for a journal, and resolves to what it says. */
  ask(id: number): Promise<unknown>;
  /** Closes the cassette, and resolves to its report and to the file that it wrote. */
  close(): Promise<Closed>;
  /** Begins a request without waiting for its end. */
  visit(path: string, id?: number): Visitor;
  /** Resolves when the API has been asked for the journal that it never answers. */
  untilSilence(): Promise<void>;
}

interface Closed {
  readonly report: { readonly recorded: number; readonly replayed: number };
  readonly file?: string;
}

/** Runs a test with a Worker of its own, with a cassette in its bundle, and an API. */
async function inWorkerd(mode: "record" | "replay", har: string, test: (world: World) => unknown) {
  let isAskedInVain = false;
  await withServer(
    ({ url = "" }, response) => {
      const id = Number(url.split("/").at(-1));
      if (id === SILENT) isAskedInVain = true;
      else {
        response.setHeader("content-type", "application/json").end(JSON.stringify(journal(id)));
      }
    },
    async (upstream) => {
      const surroundings = { importsNode: true, files: { "journals.har": har } };
      const worker = await serveWorker(findWorkerd() ?? "", "cassette-worker", surroundings);
      const pathOf = (path: string, id = 0) =>
        `${path}?${new URLSearchParams({ mode, upstream, id: `${id}` })}`;
      const ask = async (path: string, id?: number): Promise<unknown> =>
        await (await fetch(worker.url + pathOf(path, id))).json();
      try {
        await test({
          ask: (id) => ask("/call", id),
          close: async () => (await ask("/close")) as Closed,
          visit: (path, id) => worker.visit(pathOf(path, id)),
          async untilSilence() {
            while (!isAskedInVain) await new Promise((wake) => setTimeout(wake, 5));
          },
        });
      } finally {
        await worker.close();
      }
    },
  );
}

/** Records all journals, while a visitor leaves; resolves to the file. */
async function record(): Promise<string> {
  let har = "";
  await inWorkerd("record", "", async ({ ask, close, visit, untilSilence }) => {
    const visitor = visit("/call", SILENT);
    await untilSilence();
    assert.equal(await Promise.all(IDS.map(ask)), IDS.map(journal));
    await visitor.leave();
    const { report, file = "" } = await close();
    assert.is(report.recorded, IDS.length);
    har = file;
  });
  return har;
}

cassettes.unless(
  missing,
  "records what overlaps, and is closed when a visitor has left",
  async () => {
    const { log } = JSON.parse(await record());
    const ids = log.entries.map(({ request }: { request: { url: string } }) =>
      Number(request.url.split("/").at(-1)),
    );
    assert.equal(new Set(ids), new Set(IDS));
  },
);

cassettes.unless(missing, "is closed by another request when the one that closes has left", () =>
  inWorkerd("record", "", async ({ ask, close, visit, untilSilence }) => {
    const waiting = visit("/call", SILENT);
    await untilSilence();
    await ask(1);
    const closing = visit("/close");
    while (!JSON.stringify(await ask(1)).includes("is closed"));
    await closing.leave();
    await waiting.leave();
    assert.ok((await close()).report.recorded > 0);
  }),
);

cassettes.unless(missing, "replays what overlaps, also when visitors leave", async () => {
  const har = await record();
  await inWorkerd("replay", har, async ({ ask, close, visit }) => {
    const [left, asked] = [IDS.slice(0, 4), IDS.slice(4)];
    const visitors = left.map((id) => visit("/call", id));
    const answers = Promise.all(asked.map(ask));
    for (const { leave } of visitors) await leave();
    assert.equal(await answers, asked.map(journal));
    const { report } = await close();
    assert.ok(report.replayed >= asked.length);
  });
});

cassettes.run();
