import { callFromRequest, type FullClient, mayHaveHappened } from "centime";
import { getMe } from "centime/me";
import {
  type AnyCall,
  type AnyOperation,
  operationNamed,
  pathOf,
} from "../catalogue/operations.ts";
import { type ClientFlags, openClient } from "../client.ts";
import { readPairs } from "../get/query.ts";
import { printableJson, printableLine } from "../output/printable.ts";
import type { Shell } from "../shell.ts";
import { CommandError, callError, usageError } from "../status.ts";
import { canAsk, confirm } from "../token/prompt.ts";
import { readBody } from "./body.ts";
import { printRequest } from "./dry-run.ts";

export interface CallFlags extends ClientFlags {
  readonly body?: string;
  readonly file?: readonly string[];
  readonly query?: readonly string[];
  readonly dryRun?: true;
  readonly yes?: true;
  readonly json?: true;
}

/** Sends an operation, and prints what it returns as JSON. */
export async function call(
  shell: Shell,
  name: string,
  ids: readonly string[],
  flags: CallFlags,
): Promise<void> {
  const operation = operationNamed(name);
  const path = pathOf(operation, ids);
  const body = await readBody(shell, operation, flags);
  const described = callFromRequest(operation, { path, query: readPairs(flags.query), body });
  if (described.request.isErr()) throw invalidCall(described);
  if (flags.dryRun) return printRequest(shell, described.request.value, flags);
  const client = await openClient(shell, operation.info.api, flags);
  await confirmWrite(shell, client, operation, flags);
  const sent = await client.send(described);
  if (sent.isErr()) throw failedCall(sent.error, operation);
  if (sent.value === undefined) return;
  const { output } = shell;
  await output.write(`${printableJson(sent.value, output.isTerminal ? 2 : undefined)}\n`);
}

function invalidCall({ operation, request }: AnyCall): Error {
  const failure = request._unsafeUnwrapErr();
  const { name } = operation.info;
  const issues = failure.issues.map(({ message }) => message).join("\n         ");
  const message = `${name} was not sent: ${issues}\n         (centime help ${name} says what it takes)`;
  return new CommandError(message, 2, failure);
}

/** A write whose failure leaves open whether it was done says so. */
function failedCall(failure: Parameters<typeof callError>[0], { info }: AnyOperation): Error {
  const error = callError(failure);
  if (info.method === "GET" || !mayHaveHappened(failure)) return error;
  const message = `${failure.message}; it may have been done all the same: look before you send it again`;
  return new CommandError(message, error.status, { ...failure, mayHaveHappened: true });
}

/** Asks before a write to a company that is not a test company. */
async function confirmWrite(
  shell: Shell,
  client: FullClient,
  { info }: AnyOperation,
  { yes, body }: CallFlags,
): Promise<void> {
  if (info.method === "GET" || yes) return;
  const company = info.api === "company" ? await liveCompany(client) : "a firm's client company";
  if (company === undefined) return;
  const what = `${info.name} writes to ${company}`;
  if (!canAsk(shell) || body === "-") {
    throw usageError(`${what}, and there is no terminal to ask on: --yes says that it may`);
  }
  if (!(await confirm(shell, `${what}. Go on?`))) throw usageError("nothing was sent");
}

/** The name of the token's company, unless that is a test company. */
async function liveCompany(client: FullClient): Promise<string | undefined> {
  const me = await client.send(getMe());
  if (me.isErr()) throw callError(me.error);
  const { name, reg_no } = me.value.company;
  return reg_no.startsWith("sandbox-") ? undefined : `${printableLine(name)}, a live company`;
}
