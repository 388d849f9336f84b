import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "./machine.ts";

/** A Redis of a test's own, on the loopback interface, with nothing on disk. */
export interface RedisServer {
  readonly port: number;
  /** Lets it hang (`SIGSTOP`), go on (`SIGCONT`) or die (`SIGKILL`). */
  signal(name: "SIGSTOP" | "SIGCONT" | "SIGKILL"): void;
  close(): Promise<void>;
}

/** Starts a server, on a free port by default, and resolves when it takes connections. */
export async function startRedis(onPort?: number): Promise<RedisServer> {
  const port = onPort ?? (await freePort());
  const options = { port, bind: "127.0.0.1", save: "", appendonly: "no" };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn("redis-server", args, { stdio: ["ignore", "pipe", "ignore"] });
  await ready(server);
  return {
    port,
    signal: (name) => void server.kill(name),
    close: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const exit = once(server, "exit");
      server.kill("SIGKILL");
      await exit;
    },
  };
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = "";
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`redis-server ended: ${log}`)));
    server.stdout?.on("data", (chunk) => {
      log += String(chunk);
      if (log.includes("Ready to accept connections")) resolve();
    });
  });
}
