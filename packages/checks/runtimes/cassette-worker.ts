// biome-ignore lint/correctness/noNodejsModules: this Worker is served with what the runtime has of Node.
import { readFile } from "node:fs/promises";
import { type Cassette, openCassette } from "@centime/cassette";
import { createClient, fetchTransport } from "centime";

// One cassette for all requests of this Worker: the runtime ends a request together with its promises.
// It keeps the files of its bundle, and for each request a folder of its own, `/tmp`.
const CASSETTES: Readonly<Record<string, Cassette>> = {
  replay: openCassette("journals", {
    mode: "replay",
    folder: "/bundle",
    allowUnplayed: true,
    redact: { keep: true },
  }),
  record: openCassette("journals", {
    mode: "record",
    folder: "/tmp",
    waitMs: 2_000,
    redact: { keep: true },
  }),
};

const worker = {
  /** `/call` asks `upstream` for a journal, `/close` closes: both through the cassette of a mode. */
  async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const mode = searchParams.get("mode") ?? "";
    const cassette = CASSETTES[mode];
    if (pathname === "/close") {
      const closed = await cassette?.close();
      if (closed?.isOk() !== true) return Response.json(closed, { status: 500 });
      const file = await readFile("/tmp/journals.har", "utf8").catch(() => undefined);
      return Response.json({ report: closed.value, file });
    }
    const transport = fetchTransport({ baseUrl: searchParams.get("upstream") ?? "" });
    const client = createClient({ token: "token", transport, cassette, retry: false });
    const result = await client.journals.getJournal(Number(searchParams.get("id")));
    return result.isOk()
      ? Response.json(result.value)
      : Response.json(result.error, { status: 500 });
  },
};

// biome-ignore lint/style/noDefaultExport: a Worker is its module's default export.
export default worker;
