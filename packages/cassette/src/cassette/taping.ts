import type { HttpResponse, Transport } from "@centime/core";
import { err } from "neverthrow";
import { wordsOf } from "../exchange/error-words.ts";
import type { PlainRequest } from "../exchange/plain-request.ts";
import type { HarLog } from "../har/har-schema.ts";
import { titleOf } from "../match/describe-miss.ts";
import type { Recorder } from "../record/polly.ts";
import type { Redactor } from "../redact/redactor.ts";

/** Records what passes, and remembers what could not be recorded. */
export interface Taping {
  /** Sends, records the redacted exchange, and hands back the answer as it came. */
  record(request: PlainRequest, send: () => ReturnType<Transport>): ReturnType<Transport>;
  readonly problems: readonly string[];
  /** What was recorded, in the order of the requests. Rejects when the engine fails. */
  finish(): Promise<HarLog | undefined>;
}

/** Polly is loaded when there is something to record: replaying does without. */
export function createTaping(name: string, redactor: Redactor): Taping {
  const problems: string[] = [];
  let recorder: Promise<Recorder> | undefined;
  const startRecorder = async () => (await import("../record/polly.ts")).startPolly(name);
  return {
    problems,
    async record(request, send) {
      const unsent = err({ reason: "transport", sent: "no", message: "not sent" } as const);
      let answer: Awaited<ReturnType<Transport>> = unsent;
      const exchange = async (): Promise<HttpResponse | undefined> => {
        answer = await settle(send);
        return answer.isOk() ? redactor.response(answer.value) : undefined;
      };
      try {
        recorder ??= startRecorder();
        await (await recorder).record(request, exchange);
      } catch (thrown) {
        problems.push(`${titleOf({ ...request, path: request.url })}: ${wordsOf(thrown)}`);
      }
      return answer;
    },
    finish: async () => (await recorder)?.finish(),
  };
}

/** Whatever is next may throw; a cassette does not. */
async function settle(send: () => ReturnType<Transport>): Promise<Awaited<ReturnType<Transport>>> {
  try {
    return await send();
  } catch (cause) {
    return err({ reason: "transport", sent: "maybe", message: "the transport threw", cause });
  }
}
