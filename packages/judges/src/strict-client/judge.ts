import type { Sandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { everyRead, type JudgedCall } from "./calls.ts";
import { generateClient } from "./generate-client.ts";
import { run } from "./run.ts";
import { TOOL, type Tool } from "./tool.ts";

/** An answer that the client does not take. */
export interface Refusal {
  readonly call: JudgedCall;
  readonly issues: readonly { readonly path: string; readonly message: string }[];
  /** Whether nothing is refused but the keys that the real API does not declare either. */
  readonly allowed: boolean;
}

/** What the judge found. */
export interface Verdict {
  readonly calls: number;
  readonly refusals: readonly Refusal[];
}

/** Keys that the real API adds to some lists; the contract does not declare them. */
const ALLOWED_KEYS = ["current_page", "per_page", "total_items", "total_pages"];

/** Lets a client that is generated from a contract read everything in the sandbox's books over HTTP. */
export async function judge(tool: Tool, contract: string, sandbox: Sandbox): Promise<Verdict> {
  await generateClient(tool, contract);
  const calls = everyRead(sandbox);
  const server = (await serve(sandbox))._unsafeUnwrap();
  try {
    const input = JSON.stringify({
      baseUrl: server.url,
      token: sandbox.token,
      allowedKeys: ALLOWED_KEYS,
      calls,
    });
    const args = ["--disable-warning=ExperimentalWarning", "ask.mjs"];
    const output = await run(tool.node, args, { cwd: TOOL, input });
    return { calls: calls.length, refusals: JSON.parse(output) as readonly Refusal[] };
  } finally {
    await server.close();
  }
}
