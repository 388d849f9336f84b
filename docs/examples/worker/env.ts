/** What the Worker is bound to: a D1 database, and what is secret or differs by environment. */
export interface Env {
  /** With the tables of `schema.sql`. */
  readonly DB: Database;
  readonly CLIENT_ID: string;
  readonly CLIENT_SECRET: string;
  /** Where Pennylane sends the user back: `https://…/callback`. */
  readonly REDIRECT_URI: string;
  readonly WEBHOOK_SECRET: string;
  /** Absent in production. */
  readonly PENNYLANE_URL?: string;
}

/** What is used of a D1 database; `D1Database` of `@cloudflare/workers-types` is one. */
export interface Database {
  prepare(sql: string): Statement;
}

interface Statement {
  bind(...values: unknown[]): Statement;
  first<Row>(): Promise<Row | null>;
  all<Row>(): Promise<{ readonly results: Row[] }>;
  run(): Promise<{ readonly meta: { readonly changes: number } }>;
}
