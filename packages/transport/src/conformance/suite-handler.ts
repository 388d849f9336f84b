import {
  fileBytes,
  HANDLER_PATHS,
  type Receipt,
  type ReceivedPart,
  SUITE_HEADERS,
  SUITE_TEXT,
  sampleBytes,
  sha256,
} from "./suite-server.ts";

/** Responds to a request, as fetch handlers do. */
export type SuiteHandler = (request: Request) => Promise<Response>;

/**
 * Creates the suite's server as a fetch handler, for any runtime and for transports in process. It serves
 * `HANDLER_PATHS`.
 */
export const createSuiteHandler = (): SuiteHandler => suiteHandler(createVisits());

/** How many requests have arrived, by key. */
export interface Visits {
  of(key: string): number;
  add(key: string | null): void;
}

export function createVisits(): Visits {
  const counts = new Map<string, number>();
  const of = (key: string) => counts.get(key) ?? 0;
  return { of, add: (key) => key !== null && counts.set(key, of(key) + 1) };
}

/** The same, with visits that others may count as well. */
export function suiteHandler(visits: Visits): SuiteHandler {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const [, first, last = ""] = pathname.split("/");
    switch (`/${first}`) {
      case HANDLER_PATHS.echo:
        return Response.json(await readReceipt(request));
      case HANDLER_PATHS.status:
        visits.add(searchParams.get("visit"));
        return respondWithStatus(Number(last));
      case HANDLER_PATHS.redirect:
        return redirect(Number(last), searchParams.get("to") ?? "/");
      case HANDLER_PATHS.landing:
        visits.add(last);
        return new Response("landed");
      case HANDLER_PATHS.visits:
        return new Response(String(visits.of(last)));
      case HANDLER_PATHS.bytes:
        return new Response(sampleBytes(Number(last)));
      case HANDLER_PATHS.file:
        return new Response(fileBytes(Number(last)));
      case HANDLER_PATHS.drip:
        return new Response(drip(new TextEncoder().encode(SUITE_TEXT)));
      case HANDLER_PATHS.headers:
        return new Response("", { headers: SUITE_HEADERS });
      default:
        return new Response("no such path", { status: 404 });
    }
  };
}

const BODILESS = new Set([204, 205, 304]);

const respondWithStatus = (status: number): Response =>
  new Response(BODILESS.has(status) ? null : String(status), { status });

const redirect = (status: number, location: string): Response =>
  new Response("moved", { status, headers: { location } });

/** Streams one byte per chunk. */
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

async function readReceipt(request: Request): Promise<Receipt> {
  const { method, url } = request;
  const headers = Object.fromEntries(request.headers);
  const bytes = new Uint8Array(await request.arrayBuffer());
  const receipt = {
    method,
    url: url.slice(new URL(url).origin.length),
    headers,
    size: bytes.length,
    digest: await sha256(bytes),
  };
  if (!headers["content-type"]?.startsWith("multipart/form-data")) return receipt;
  const form = await new Response(bytes, { headers }).formData();
  const parts = Array.from(form, ([name, value]) => readPart(name, value));
  return { ...receipt, parts: await Promise.all(parts) };
}

async function readPart(name: string, value: string | File): Promise<ReceivedPart> {
  const blob = typeof value === "string" ? new Blob([value]) : value;
  const digest = await sha256(new Uint8Array(await blob.arrayBuffer()));
  const part = { name, size: blob.size, digest };
  return typeof value === "string" ? part : { ...part, filename: value.name, type: value.type };
}
