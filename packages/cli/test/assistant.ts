import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { MAIN } from "./run-cli.ts";

/** What a tool has returned: its JSON, and whether it is a failure. */
export interface Returned {
  readonly isError: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: JSON, whose form each test asserts.
  readonly value: any;
  readonly text: string;
}

export type Assistant = ReturnType<typeof assistantOf>;

/** An assistant that runs tools over a client. */
export const assistantOf = (client: Client) => ({
  client,
  async run(name: string, args: Record<string, unknown>): Promise<Returned> {
    const { content, isError = false } = await client.callTool({ name, arguments: args });
    const [first] = content as { text: string }[];
    const text = first?.text ?? "";
    return {
      isError: Boolean(isError),
      text,
      value: text.startsWith("{") ? JSON.parse(text) : text,
    };
  },
});

/** An assistant over the standard streams of a server of its own. */
export async function withAssistant(
  env: Readonly<Record<string, string>>,
  args: readonly string[],
  use: (assistant: Assistant) => Promise<void>,
): Promise<void> {
  const { PATH = "", HOME = "" } = process.env;
  const client = new Client({ name: "test", version: "1" });
  const command = { command: process.execPath, args: [MAIN, "mcp", ...args] };
  await client.connect(new StdioClientTransport({ ...command, env: { PATH, HOME, ...env } }));
  try {
    await use(assistantOf(client));
  } finally {
    await client.close();
  }
}
