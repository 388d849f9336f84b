import type { Message, Settings } from "../../playground/protocol.ts";
import type { Program } from "../../playground/runtime/run.ts";
import { createRuntime } from "../../playground/runtime/runtime.ts";

const SETTINGS: Settings = { faults: [], strikes: 0, scale: 1, keep: false };

/** Runs code as the playground's worker does, and returns what it told the page. */
export async function told(
  code: string,
  settings: Partial<Settings> = {},
): Promise<readonly Message[]> {
  const messages: Message[] = [];
  const runtime = createRuntime({
    post: (message) => messages.push(message),
    load: async (module) => {
      const url = `data:text/javascript;base64,${Buffer.from(module).toString("base64")}`;
      return ((await import(url)) as { readonly default: Program }).default;
    },
    setFetch: (send) => {
      globalThis.fetch = send;
    },
  });
  await runtime({ kind: "run", code, settings: { ...SETTINGS, ...settings } });
  return messages;
}

export const ofKind = <Kind extends Message["kind"]>(
  messages: readonly Message[],
  kind: Kind,
): readonly Extract<Message, { kind: Kind }>[] =>
  messages.filter((message): message is Extract<Message, { kind: Kind }> => message.kind === kind);

/** What code that was run wrote as an error, or failed with. */
export const failuresIn = (messages: readonly Message[]): readonly string[] => [
  ...ofKind(messages, "output").flatMap(({ level, text }) => (level === "error" ? [text] : [])),
  ...ofKind(messages, "failed").map(({ text }) => text),
];
