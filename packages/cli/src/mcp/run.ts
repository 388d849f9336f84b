import { type AnyCall, isList } from "../catalogue/operations.ts";
import { valueAt } from "../catalogue/schema.ts";
import { type Answer, answer, failed } from "./answer.ts";
import type { Companies } from "./companies.ts";
import { findOperation, unknownOperation } from "./describe.ts";
import { readFiles } from "./files.ts";

/** What to run. */
export interface RunInput {
  readonly operation: string;
  readonly path?: Readonly<Record<string, number>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
  readonly fields?: readonly string[] | undefined;
}

/** Runs an operation that reads, or one that writes where that is allowed. */
export async function runOperation(
  companies: Companies,
  what: "read" | "write",
  { operation: name, path = {}, query, body, fields }: RunInput,
): Promise<Answer> {
  const operation = findOperation(name);
  if (operation === undefined) return unknownOperation();
  if (what === "read" && operation.info.method !== "GET") {
    const how = companies.mayWrite
      ? "run_write runs it"
      : "the user may start the server with --write";
    return failed({ kind: "WriteRefused", message: `${operation.info.name} writes: ${how}` });
  }
  const whole = await readFiles(operation, body, companies.folders);
  if (whole.isErr()) return failed(whole.error, operation);
  const call: AnyCall = operation.describe({ path, query, body: whole.value });
  if (call.request.isErr()) return failed(call.request.error, operation);
  if (operation.info.method !== "GET") {
    const allowed = await companies.checkWrite(operation);
    if (allowed.isErr()) return failed(allowed.error);
  }
  const sent = await companies.clientOf(operation).send(call);
  if (sent.isErr()) return failed(sent.error, operation);
  return answer(isList(operation) ? pickItems(sent.value, fields) : pick(sent.value, fields));
}

const pickItems = (page: unknown, fields: readonly string[] | undefined): unknown => {
  const { items, ...rest } = page as { readonly items: readonly unknown[] };
  return { items: items.map((item) => pick(item, fields)), ...rest };
};

const pick = (value: unknown, fields: readonly string[] | undefined): unknown =>
  fields === undefined
    ? value
    : Object.fromEntries(fields.map((name) => [name, valueAt(value, name)]));
