import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { MOVED_TOKEN, SANDBOX_TOKEN } from "../../src/tokens.ts";

/** Serves a sandbox while `work` runs. It redirects one token to where every token is let in. */
export async function withSandbox<Value>(work: (url: string) => Promise<Value>): Promise<Value> {
  const sandbox = createSandbox({ token: SANDBOX_TOKEN });
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname, origin } = new URL(request.url);
    if (pathname === "/elsewhere") return Response.json({ items: [], has_more: false });
    if (request.headers.get("authorization") !== `Bearer ${MOVED_TOKEN}`) {
      return await sandbox.fetch(request);
    }
    return new Response(null, { status: 307, headers: { location: `${origin}/elsewhere` } });
  };
  const server = (await serve({ ...sandbox, fetch }))._unsafeUnwrap();
  try {
    return await work(server.url);
  } finally {
    await server.close();
  }
}
