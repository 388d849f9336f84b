import { runCases } from "./run-cases.ts";

const worker = {
  async fetch(request: Request): Promise<Response> {
    return Response.json(await runCases(await request.json()));
  },
};

// biome-ignore lint/style/noDefaultExport: a Worker is its module's default export.
export default worker;
