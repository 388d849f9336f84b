import type { Call, Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { type Books, answeredOperations as names, type Sandbox } from "@centime/sandbox";

/** An operation of any output. */
export type AnyOperation = Operation<unknown, unknown>;

/** The operations that the sandbox implements; all others have status 501. */
export const answeredOperations: readonly AnyOperation[] = Object.values<AnyOperation>(
  catalogue,
).filter(({ info }) => names.includes(info.name));

/** The tables whose name is not that of the path. */
const TABLES: Readonly<Record<string, keyof Books>> = {
  customer_invoices: "invoices",
  ledger_entry_lines: "ledgerLines",
};

/** Returns the ids in the sandbox's books that fit into the last parameter of an operation's path. */
export function idsOf(sandbox: Sandbox, path: string): readonly number[] {
  const books = sandbox.books();
  const name = /(\w+)\/\{\w+\}(?!.*\{)/.exec(path)?.[1] ?? "";
  const kind = /^(company|individual)_customers$/.exec(name)?.[1];
  if (kind !== undefined) {
    const customers = [...books.customers.values()];
    return customers.filter(({ customer_type }) => customer_type === kind).map(({ id }) => id);
  }
  const table = books[TABLES[name] ?? (camelCase(name) as keyof Books)];
  return table instanceof Map ? [...(table as ReadonlyMap<number, unknown>).keys()] : [];
}

const camelCase = (name: string): string =>
  name.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());

const BASE_URL = "https://app.pennylane.com";

/** Sends a call to a sandbox and returns the JSON of the response; throws unless it succeeds. */
export async function sendTo(sandbox: Sandbox, call: Call<unknown, unknown>): Promise<unknown> {
  if (call.request.isErr()) throw new Error(call.request.error.message);
  const { method, url, headers, body } = call.request.value;
  const response = await sandbox.fetch(
    new Request(`${BASE_URL}${url}`, {
      method,
      headers: { ...headers, authorization: `Bearer ${sandbox.token}` },
      body: body?.kind === "json" ? JSON.stringify(body.value) : null,
    }),
  );
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url}: status ${response.status}, ${text}`);
  return text === "" ? null : JSON.parse(text);
}
