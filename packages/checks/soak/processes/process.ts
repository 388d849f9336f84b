import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { SoakSettings } from "../settings.ts";
import type { ClientOptions } from "./client.ts";
import type { Started } from "./started.ts";

/** What a process is started with. */
export type ProcessOptions =
  | { readonly role: "sandbox"; readonly settings: SoakSettings }
  | { readonly role: "proxy"; readonly settings: SoakSettings; readonly target: string }
  | ({ readonly role: "client" } & ClientOptions);

/** What a process says to the one that started it. */
export type Message =
  | { readonly kind: "ready"; readonly ready: unknown }
  | { readonly kind: "item"; readonly item: unknown }
  | { readonly kind: "report"; readonly report: unknown };

const MAIN = fileURLToPath(new URL("main.js", import.meta.url));

/** Starts a part that runs until it is asked for its report. */
export async function startProcess<Ready, Report>(
  options: ProcessOptions,
): Promise<Started<Ready, Report>> {
  const process = launch(options);
  return {
    ready: (await process.next("ready")) as Ready | undefined,
    async finish() {
      process.ask();
      const report = await process.next("report");
      await process.end();
      return report as Report | undefined;
    },
  };
}

/** Runs a part to its end; `onItem` gets what it says on the way. */
export async function runProcess<Item, Report>(
  options: ProcessOptions,
  onItem: (item: Item) => void,
): Promise<Report | undefined> {
  const process = launch(options, onItem as (item: unknown) => void);
  const report = await process.next("report");
  await process.end();
  return report as Report | undefined;
}

function launch(options: ProcessOptions, onItem: (item: unknown) => void = () => {}) {
  const child = fork(MAIN, [JSON.stringify(options)], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const gone = new Promise<undefined>((resolve) => {
    child.once("exit", () => resolve(undefined));
  });
  child.on("message", (message: Message) => {
    if (message.kind === "item") onItem(message.item);
  });
  const said = { ready: messageOf(child, "ready"), report: messageOf(child, "report") };
  return {
    /** Resolves to `undefined` when the process ends before it says so. */
    next: (kind: "ready" | "report") => Promise.race([said[kind], gone]),
    ask: () => void (child.connected && child.send("finish", () => {})),
    async end() {
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}

const messageOf = (child: ChildProcess, kind: "ready" | "report"): Promise<unknown> =>
  new Promise((resolve) => {
    child.on("message", (message: Message) => {
      if (message.kind === kind) resolve(kind in message && Reflect.get(message, kind));
    });
  });
