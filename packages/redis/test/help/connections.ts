import { type RedisServer, startRedis } from "@centime/test-kit";
import { GlideClient } from "@valkey/valkey-glide";
import { Redis } from "ioredis";
import type { RedisConnection } from "../../src/index.ts";

/** A way to connect, and to end what was connected. */
export interface ClientKind {
  readonly name: string;
  connect(port: number): Promise<{ readonly redis: RedisConnection; close(): void }>;
}

export const ioredis: ClientKind = {
  name: "ioredis",
  async connect(port) {
    const redis = new Redis({ host: "127.0.0.1", port, maxRetriesPerRequest: 1 });
    // The limiter notices by its own commands, and ioredis prints what nobody listens to.
    redis.on("error", () => undefined);
    return { redis, close: () => redis.disconnect() };
  },
};

export const glide: ClientKind = {
  name: "Valkey GLIDE",
  async connect(port) {
    const redis = await GlideClient.createClient({ addresses: [{ host: "127.0.0.1", port }] });
    return { redis: redis as RedisConnection, close: () => redis.close() };
  },
};

export const CLIENT_KINDS = [ioredis, glide];

/** What a test gets: a server of its own, and connections that end with it. */
export interface Fixture {
  readonly server: RedisServer;
  connect(kind?: ClientKind): Promise<RedisConnection>;
}

/** Runs a test with a server of its own. */
export function withRedis(test: (fixture: Fixture) => Promise<void>): () => Promise<void> {
  return async () => {
    const server = await startRedis();
    const closing: (() => void)[] = [];
    try {
      await test({
        server,
        async connect(kind = ioredis) {
          const { redis, close } = await kind.connect(server.port);
          closing.push(close);
          return redis;
        },
      });
    } finally {
      for (const close of closing) close();
      await server.close();
    }
  };
}
