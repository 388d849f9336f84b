import type { Command, Message } from "../../protocol.ts";
import type { Program } from "../run.ts";
import { createRuntime } from "../runtime.ts";

// What runs code in the worker, once it is loaded.

const post = self.postMessage.bind(self) as (message: Message) => void;

const runtime = createRuntime({
  post,
  load: async (code) => {
    const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    return ((await import(url)) as { readonly default: Program }).default;
  },
  setFetch: (send) => {
    globalThis.fetch = send;
  },
});

self.addEventListener("message", ({ data }: MessageEvent<Command>) => {
  if (data.kind !== "alive?" && data.kind !== "part") void runtime(data);
});

self.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  const text = `Unhandled rejection: ${String(event.reason)}`.slice(0, 2000);
  post({ kind: "output", level: "error", text });
});

post({ kind: "ready" });
