import { runCases } from "./run-cases.ts";

const worker = {
  async fetch(request: Request): Promise<Response> {
    const sandboxUrl = new URL(request.url).searchParams.get("sandbox") ?? "";
    return Response.json(await runCases({ sandboxUrl }));
  },
};

// biome-ignore lint/style/noDefaultExport: a Worker is its module's default export.
export default worker;
