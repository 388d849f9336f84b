import { once } from "node:events";
import type { ClientOptions } from "./client.ts";
import type { Message, ProcessOptions } from "./process.ts";
import type { Started } from "./started.ts";

// What each process of the soak runs: one of its parts. It ends with the process that started it.

process.once("disconnect", () => process.exit());
const options: ProcessOptions = JSON.parse(process.argv[2] ?? "{}");
say({ kind: "report", report: await runRole() });

async function runRole(): Promise<object> {
  if (options.role === "client") return await sendAll(options);
  const { settings } = options;
  if (options.role === "sandbox") {
    const { startSandbox } = await import("./sandbox.ts");
    return await untilAsked(await startSandbox(settings));
  }
  const { startProxy } = await import("./proxy.ts");
  return await untilAsked(await startProxy(settings, options.target));
}

async function sendAll(clientOptions: ClientOptions): Promise<{ unhandledRejections: number }> {
  let unhandledRejections = 0;
  process.on("unhandledRejection", () => {
    unhandledRejections += 1;
  });
  const { runClients } = await import("./client.ts");
  await runClients(clientOptions, (item) => say({ kind: "item", item }));
  // What nobody waits for any more may still be rejected.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return { unhandledRejections };
}

async function untilAsked({ ready, finish }: Started<object, object>): Promise<object> {
  say({ kind: "ready", ready });
  await once(process, "message");
  return (await finish()) ?? {};
}

/** A process that nobody listens to any more has nothing to say, and is about to end. */
function say(message: Message): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => {});
}
