import type { Call } from "@centime/core";
import type { Sandbox } from "@centime/sandbox";

const ORIGIN = "https://app.pennylane.com";

/** What a sandbox answers to a call, as JSON; throws unless it succeeds. */
export async function answerOf(sandbox: Sandbox, call: Call<unknown, unknown>): Promise<unknown> {
  if (call.request.isErr()) throw new Error(call.request.error.message);
  const { method, url, headers, body } = call.request.value;
  const response = await sandbox.fetch(
    new Request(`${ORIGIN}${url}`, {
      method,
      headers: { ...headers, authorization: `Bearer ${sandbox.token}` },
      body: body?.kind === "json" ? JSON.stringify(body.value) : null,
    }),
  );
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} was answered ${response.status} ${text}`);
  return text === "" ? null : JSON.parse(text);
}
