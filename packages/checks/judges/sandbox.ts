import type { Call, Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { createWebhookSubscription } from "@centime/core/webhook-subscriptions";
import { answeredOperations as names, type Sandbox } from "@centime/sandbox";
import { type PathValues, pathValues } from "@centime/test-kit";

/** An operation of any output. */
export type AnyOperation = Operation<unknown, unknown>;

/** The operations that the sandbox implements; all others have status 501. */
export const answeredOperations: readonly AnyOperation[] = Object.values<AnyOperation>(
  catalogue,
).filter(({ info }) => names.includes(info.name));

/** Returns what fits into the parameters of an operation's path: what the sandbox lists. */
export const pathsOf = (sandbox: Sandbox, { info }: AnyOperation): Promise<readonly PathValues[]> =>
  pathValues(info.path, (path) => listIds(sandbox, path));

/** Paths under which records are read that are listed elsewhere. */
const LISTED_ELSEWHERE: Readonly<Record<string, string>> = {
  company_customers: customersOfType("company"),
  individual_customers: customersOfType("individual"),
};

function customersOfType(value: string): string {
  const filter = JSON.stringify([{ field: "customer_type", operator: "eq", value }]);
  return `customers?filter=${encodeURIComponent(filter)}&`;
}

/** Returns the ids of the first hundred records under a path; none where nothing is listed. */
async function listIds(sandbox: Sandbox, path: string): Promise<readonly number[]> {
  const name = path.split("/").at(-1) ?? "";
  const list = path.replace(/[^/]+$/, LISTED_ELSEWHERE[name] ?? `${name}?`);
  const size = name === "companies" ? "per_page" : "limit";
  const headers = { authorization: `Bearer ${sandbox.token}` };
  const response = await sandbox.fetch(new Request(`${BASE_URL}${list}${size}=100`, { headers }));
  if (!response.ok) return [];
  const { items = [] } = (await response.json()) as { items?: readonly { id: number }[] };
  return items.map(({ id }) => id);
}

/** The period that what follows the ledger is read for. */
export const PERIOD = { period_start: "2026-01-01", period_end: "2026-12-31" };

/** Adds what the seeded books lack, so that there is something in every list. */
export async function addRecords(sandbox: Sandbox): Promise<void> {
  const callback_url = "https://receiver.example.test";
  await sendTo(sandbox, createWebhookSubscription({ callback_url, events: ["dms_file.created"] }));
}

const BASE_URL = "https://app.pennylane.com";

/** Sends a call to a sandbox, and returns the response. */
export async function responseTo(
  sandbox: Sandbox,
  call: Call<unknown, unknown>,
): Promise<Response> {
  if (call.request.isErr()) throw new Error(call.request.error.message);
  const { method, url, headers, body } = call.request.value;
  return await fetchFrom(sandbox, url, {
    method,
    headers: { ...headers },
    body: body?.kind === "json" ? JSON.stringify(body.value) : null,
  });
}

/** Sends a request with the sandbox's token. */
export const fetchFrom = (
  sandbox: Sandbox,
  url: string,
  init: Omit<RequestInit, "headers"> & { readonly headers?: Record<string, string> } = {},
): Promise<Response> =>
  sandbox.fetch(
    new Request(`${BASE_URL}${url}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${sandbox.token}` },
    }),
  );

/** Sends a call to a sandbox and returns the JSON of the response; throws unless it succeeds. */
export async function sendTo(sandbox: Sandbox, call: Call<unknown, unknown>): Promise<unknown> {
  const response = await responseTo(sandbox, call);
  const text = await response.text();
  if (response.ok) return text === "" ? null : JSON.parse(text);
  throw new Error(`${call.operation.info.name}: status ${response.status}, ${text}`);
}
