import type { Database } from "../../webhooks/worker-webhooks.ts";

/** The two statements of the Worker, on a set. */
export function fakeDatabase(): Database {
  const ids = new Set<string | number>();
  return {
    prepare: (sql) => ({
      bind: (id) => ({
        async run() {
          const had = ids.has(id);
          if (sql.startsWith("INSERT OR IGNORE")) ids.add(id);
          else ids.delete(id);
          const changed = sql.startsWith("INSERT OR IGNORE") ? !had : had;
          return { meta: { changes: changed ? 1 : 0 } };
        },
      }),
    }),
  };
}
