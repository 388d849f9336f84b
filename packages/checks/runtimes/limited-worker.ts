import { createClient, createRateLimiter, fetchTransport, type Pennylane } from "centime";
import { BUDGET } from "./limited-budget.ts";

// One limiter for all requests of this Worker: the runtime ends a request together with its timers.
const rateLimit = createRateLimiter(BUDGET);
let client: Pennylane | undefined;

const worker = {
  /** Sends as many calls as `calls` says to `upstream`, one after the other. */
  async fetch(request: Request): Promise<Response> {
    const query = new URL(request.url).searchParams;
    const transport = fetchTransport({ baseUrl: query.get("upstream") ?? "" });
    client ??= createClient({ token: "token", transport, rateLimit, retry: false });
    for (let call = 0; call < Number(query.get("calls")); call++) {
      const id = Number(query.get("id"));
      const result = await client.journals.getJournal(id);
      if (result.isErr()) return Response.json(result.error, { status: 500 });
    }
    return new Response("done");
  },
};

// biome-ignore lint/style/noDefaultExport: a Worker is its module's default export.
export default worker;
