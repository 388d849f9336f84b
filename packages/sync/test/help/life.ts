import type { Transport } from "centime";
import { Kysely, PostgresDialect, type PostgresPool } from "kysely";
import type { Database } from "../../src/index.ts";

/** A statement that a transaction has committed. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A process that keeps a copy, until it dies: from then on nothing of it goes on. */
export interface Life {
  readonly db: Kysely<Database>;
  /** Its way to the server. */
  readonly transport: Transport;
  /** Resolves when it has died. */
  readonly died: Promise<void>;
}

/** When it dies, and what it tells meanwhile. */
export interface LifeOptions {
  /** It dies at this step: before or after a request or a statement. Default: never. */
  readonly diesAt?: number | undefined;
  readonly onCommit: (statements: readonly Statement[]) => void;
}

const never = () => new Promise<never>(() => undefined);

/** Begins a life beside a server and a database with one connection. */
export function createLife(
  server: Transport,
  pool: PostgresPool,
  { diesAt, onCommit }: LifeOptions,
): Life {
  let steps = 0;
  let isDead = false;
  let die = () => {};
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });

  /** Returns whether it is still alive. */
  const step = (): boolean => {
    if (!isDead && steps === diesAt) {
      isDead = true;
      die();
    }
    steps += 1;
    return !isDead;
  };

  async function connect() {
    const connection = await pool.connect();
    let open: Statement[] = [];

    /** As the server does with what a process that is gone has left open. */
    const abandon = async (): Promise<never> => {
      await connection.query("rollback", []);
      connection.release();
      return never();
    };

    const query = async (text: string, values: readonly unknown[]) => {
      if (!step()) return abandon();
      const result = await connection.query(text, values);
      if (text === "commit") onCommit(open);
      open = text === "begin" || text === "commit" ? [] : [...open, { text, values }];
      return step() ? result : abandon();
    };

    return isDead ? abandon() : { query, release: () => connection.release() };
  }

  const dialect = new PostgresDialect({ pool: { connect, end: async () => {} } as never });
  return {
    db: new Kysely<Database>({ dialect }),
    died,
    transport: async (request, context) => {
      if (!step()) return never();
      const response = await server(request, context);
      return step() ? response : never();
    },
  };
}
