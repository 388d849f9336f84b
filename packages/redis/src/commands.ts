import { safely } from "centime";

/**
 * A connection: of ioredis or iovalkey (`call`), of Valkey GLIDE (`customCommand`), or of node-redis
 * (`sendCommand`).
 */
export type RedisConnection =
  | { call(command: string, ...args: string[]): PromiseLike<unknown> }
  | { customCommand(args: string[]): PromiseLike<unknown> }
  | { sendCommand(args: string[]): PromiseLike<unknown> };

/** What everything that is kept in Redis can be told. */
export interface RedisOptions {
  /** What keys begin with. Default: `"centime"`. */
  readonly prefix?: string | undefined;
  /** Milliseconds after which a command that has not ended counts as failed. Default: 1,000. */
  readonly timeoutMs?: number | undefined;
}

/** Sends a command; rejects when it fails, or takes too long. */
export type Commands = (command: string, ...args: readonly (string | number)[]) => Promise<unknown>;

export const DEFAULT_PREFIX = "centime";
const DEFAULT_TIMEOUT_MS = 1000;

/** Sends commands over a connection of whatever client. */
export function createCommands(
  connection: RedisConnection,
  timeoutMs = DEFAULT_TIMEOUT_MS,
): Commands {
  return (command, ...args) => {
    const texts = args.map(String);
    return inTime(timeoutMs, command, async () => {
      if (has(connection, "call")) return await connection.call(command, ...texts);
      if (has(connection, "customCommand")) {
        return await connection.customCommand([command, ...texts]);
      }
      if (has(connection, "sendCommand")) return await connection.sendCommand([command, ...texts]);
      throw new TypeError("redis: expected a connection of ioredis, Valkey GLIDE or node-redis");
    });
  };
}

const has = <Name extends string>(
  connection: RedisConnection,
  name: Name,
): connection is Extract<RedisConnection, Record<Name, unknown>> =>
  safely(() => typeof (connection as unknown as Record<Name, unknown>)[name] === "function");

/** A connection that is down may keep a command until it is up again. */
async function inTime<Value>(
  timeoutMs: number,
  command: string,
  send: () => Promise<Value>,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = () => reject(new Error(`Redis: ${command} took longer than ${timeoutMs} ms`));
    timer = setTimeout(error, timeoutMs);
  });
  try {
    return await Promise.race([send(), late]);
  } finally {
    clearTimeout(timer);
  }
}
