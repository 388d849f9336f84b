// Sends the calls that stdin names with the generated client, and writes what it refuses to stdout.
import { stdin, stdout } from "node:process";
import { json } from "node:stream/consumers";
import { createClient } from "./generated/client/client/index.ts";
import * as sdk from "./generated/client/sdk.gen.ts";

const { baseUrl, token, calls, allowedKeys } = await json(stdin);

const client = createClient({ baseUrl, auth: () => token });
const tolerant = createClient({ baseUrl, auth: () => token, fetch: fetchWithoutAllowedKeys });

const refusals = [];
for (const call of calls) {
  const issues = await send(client, call);
  if (issues === undefined) continue;
  const isAllowed = issues.every(({ path }) => allowedKeys.includes(path));
  // A validator stops at the first unknown key: the rest of the answer is looked at without them.
  const others = isAllowed ? await send(tolerant, call) : issues;
  if (isAllowed) refusals.push({ call, issues, allowed: true });
  if (others !== undefined) refusals.push({ call, issues: others, allowed: false });
}
stdout.write(JSON.stringify(refusals));

/** What is wrong with the answer; `undefined` when the client takes it. */
async function send(used, { operation, path, query }) {
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: the calls name their functions
  const method = sdk[operation];
  if (method === undefined) return [{ path: "", message: `The client has no ${operation}` }];
  const { error } = await method({ client: used, path, query });
  return error === undefined ? undefined : issuesOf(error);
}

function issuesOf(error) {
  if (!Array.isArray(error?.issues))
    return [{ path: "", message: String(error?.message ?? JSON.stringify(error)) }];
  return error.issues.map(({ path = [], message }) => ({
    path: path.map(({ key }) => key).join("."),
    message,
  }));
}

async function fetchWithoutAllowedKeys(request) {
  const response = await fetch(request);
  const body = await response.json();
  for (const key of allowedKeys) if (body[key] === null) delete body[key];
  return Response.json(body, { status: response.status });
}
