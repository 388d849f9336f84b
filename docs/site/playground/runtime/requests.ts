import type { Sandbox } from "@centime/sandbox";
import type { Middleware } from "centime";
import { clipped, type SentRequest } from "../protocol.ts";

/** Carries the number of an attempt from the client to the watch, which takes it off again. */
const ATTEMPT = "x-playground-attempt";

/** Marks each attempt of a call with its number. */
export const markAttempts: Middleware = (next) => (request, context) => {
  const headers = { ...request.headers, [ATTEMPT]: String(context.attempt ?? 1) };
  return next({ ...request, headers }, context);
};

/** The same sandbox; every request to it is told. */
export const watched = (sandbox: Sandbox, notify: (request: SentRequest) => void): Sandbox => ({
  ...sandbox,
  fetch: async (marked) => {
    const { request, attempt } = unmarked(marked);
    const body = await bodyOf(request.clone());
    const started = performance.now();
    const tell = (status: number | null, response: string) => {
      const milliseconds = performance.now() - started;
      const operation = sandbox.requests().at(-1)?.operation ?? null;
      notify({ ...described(request), body, operation, status, response, milliseconds, attempt });
    };
    try {
      const response = await sandbox.fetch(request);
      tell(response.status, await bodyOf(response.clone()));
      return response;
    } catch (error) {
      tell(null, "");
      throw error;
    }
  },
});

function unmarked(marked: Request): { request: Request; attempt: number } {
  const headers = new Headers(marked.headers);
  const attempt = Number(headers.get(ATTEMPT) ?? 1);
  headers.delete(ATTEMPT);
  return { request: new Request(marked, { headers }), attempt };
}

function described({ method, url }: Request): Pick<SentRequest, "method" | "path" | "query"> {
  const { pathname, searchParams } = new URL(url);
  const query = [...searchParams].slice(0, 100);
  return {
    method,
    path: clipped(pathname),
    query: query.map(([name, value]) => [clipped(name, 500), clipped(value)]),
  };
}

/** A body as text; of what is no text, its type and size. */
async function bodyOf(message: Request | Response): Promise<string> {
  const type = message.headers.get("content-type") ?? "";
  if (message.body === null) return "";
  if (/json|text|xml|urlencoded/.test(type)) return clipped(await message.text(), 5000);
  const { byteLength } = await message.arrayBuffer();
  return byteLength === 0 ? "" : `${type}, ${byteLength} B`;
}
