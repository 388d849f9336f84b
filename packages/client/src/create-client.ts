import {
  type Call,
  describeIssue,
  invalidInput,
  type Transport,
  transportFailure,
} from "@centime/core";
import { fetchTransport } from "@centime/transport-fetch";
import { err, type Result, ResultAsync } from "neverthrow";
import type { Client, ClientOptions, SendOptions } from "./client-options.ts";
import { composeTransport } from "./compose.ts";
import { isCall, isSignal } from "./shape.ts";
import { wrongOptions } from "./wrong-options.ts";

/** Makes a client that sends calls. `createClient` of `centime` has the operations as methods, too. */
export function createClient(options: ClientOptions): Client {
  const { token, transport = fetchTransport(), onDrift, ...middleware } = options ?? {};
  const issues = wrongOptions(options ?? {});
  const sender: Transport =
    issues.length > 0
      ? async () => err({ reason: "configuration", issues })
      : composeTransport(transport, token, middleware);
  return {
    send: (call, options) =>
      new ResultAsync(sendCall(sender, call, { signal: options?.signal, onDrift })),
  };
}

interface Settings extends SendOptions, Pick<ClientOptions, "onDrift"> {}

/** Every failure here is one of the operation's: its type says so, and the compiler cannot see it. */
async function sendCall<Output, Failure>(
  transport: Transport,
  call: Call<Output, Failure>,
  { signal, onDrift }: Settings,
): Promise<Result<Output, Failure>> {
  const fail = (failure: unknown) => err(failure as Failure);
  if (!isCall(call)) return fail(invalidInput("send", [noCall]));
  const { operation, request } = call;
  const { info } = operation;
  if (request.isErr()) return fail(request.error);
  if (signal !== undefined && !isSignal(signal)) return fail(invalidInput(info.name, [noSignal]));

  const answer = await transport(request.value, { info, signal });
  if (answer.isErr()) return fail(transportFailure(info.name, answer.error));
  return operation.decode(answer.value, { onDrift, attempts: answer.value.attempts });
}

const noCall = describeIssue("call", "a call of an operation", "something else");
const noSignal = describeIssue("signal", "an AbortSignal", "something else");
