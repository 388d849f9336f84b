import { receiptOf } from "./receipt.ts";
import { SUITE_TEXT, sampleBytes } from "./samples.ts";
import { HANDLER_PATHS } from "./suite-paths.ts";

/** Answers a request, as fetch handlers do. */
export type SuiteHandler = (request: Request) => Promise<Response>;

/**
 * The server of the suite as a fetch handler, for any runtime, and for transports in process.
 * See `HANDLER_PATHS` for what it answers.
 */
export function createSuiteHandler(): SuiteHandler {
  const visits = new Map<string, number>();
  const countOf = (key: string) => visits.get(key) ?? 0;
  const visit = (key: string | null) => key !== null && visits.set(key, countOf(key) + 1);

  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const [, first, last = ""] = pathname.split("/");
    switch (`/${first}`) {
      case HANDLER_PATHS.echo:
        return Response.json(await receiptOf(request));
      case HANDLER_PATHS.status:
        visit(searchParams.get("visit"));
        return answerOfStatus(Number(last));
      case HANDLER_PATHS.redirect:
        return redirect(Number(last), searchParams.get("to") ?? "/");
      case HANDLER_PATHS.landing:
        visit(last);
        return new Response("landed");
      case HANDLER_PATHS.visits:
        return new Response(String(countOf(last)));
      case HANDLER_PATHS.bytes:
        return new Response(sampleBytes(Number(last)));
      case HANDLER_PATHS.drip:
        return new Response(drip(new TextEncoder().encode(SUITE_TEXT)));
      case HANDLER_PATHS.headers:
        return new Response("", { headers: HEADERS });
      default:
        return new Response("no such path", { status: 404 });
    }
  };
}

const HEADERS: [name: string, value: string][] = [
  ["X-Request-ID", "r-1"],
  ["RateLimit-Remaining", "24"],
  ["X-Repeated", "a"],
  ["X-Repeated", "b"],
];

const BODILESS = new Set([204, 205, 304]);

const answerOfStatus = (status: number): Response =>
  new Response(BODILESS.has(status) ? null : String(status), { status });

const redirect = (status: number, location: string): Response =>
  new Response("moved", { status, headers: { location } });

/** A stream of one byte a chunk. */
function drip(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      if (next === bytes.length) return controller.close();
      controller.enqueue(bytes.slice(next, next + 1));
      next += 1;
    },
  });
}
