import type { Call, Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { answeredOperations as names, type Sandbox } from "@centime/sandbox";

/** An operation of any output. */
export type AnyOperation = Operation<unknown, unknown>;

/** The operations that the sandbox implements; all others have status 501. */
export const answeredOperations: readonly AnyOperation[] = Object.values<AnyOperation>(
  catalogue,
).filter(({ info }) => names.includes(info.name));

/** Returns the ids in the sandbox's books that fit into an operation's path. */
export function idsOf(sandbox: Sandbox, path: string): readonly number[] {
  const { customers, invoices, journals, products } = sandbox.books();
  const ofKind = (kind: string) =>
    [...customers.values()]
      .filter(({ customer_type }) => customer_type === kind)
      .map(({ id }) => id);
  const known: readonly (readonly [RegExp, () => Iterable<number>])[] = [
    [/\/customer_invoices\/\{/, () => invoices.keys()],
    [/\/company_customers\/\{/, () => ofKind("company")],
    [/\/individual_customers\/\{/, () => ofKind("individual")],
    [/\/customers\/\{/, () => customers.keys()],
    [/\/journals\/\{/, () => journals.keys()],
    [/\/products\/\{/, () => products.keys()],
  ];
  const ids = known.find(([pattern]) => pattern.test(path))?.[1];
  return ids === undefined ? [] : [...ids()];
}

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
