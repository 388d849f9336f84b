import { readFile } from "node:fs/promises";
import { nodeStorage } from "../cassette/node-storage.ts";
import { replaceFile } from "../cassette/replace-file.ts";
import { wordsOf } from "../exchange/error-words.ts";
import type { Interaction } from "../exchange/interaction.ts";
import { readHarText } from "../har/read-har.ts";
import { formatHar, startOfDay } from "../har/write-har.ts";
import { createRedactor, type Redactor } from "../redact/redactor.ts";
import type { RedactionRules } from "../redact/rules.ts";
import { failed, type Outcome } from "./outcome.ts";

/** Where the redacted cassette goes, and what is redacted beside what always is. */
export interface RedactOptions extends RedactionRules {
  /** Default: the standard output. */
  readonly output?: string | undefined;
}

/** Makes a cassette of a HAR from elsewhere, without what is secret or personal in it. */
export async function redact(path: string, options: RedactOptions): Promise<Outcome> {
  let given: string;
  try {
    given = await readFile(path, "utf8");
  } catch (thrown) {
    return failed(`${path} cannot be read: ${wordsOf(thrown)}`);
  }
  const recording = readHarText(given);
  if (recording.isErr()) return failed(`${path}: ${recording.error}`);
  const { interactions, comment } = recording.value;
  const text = await cassetteOf(interactions, comment, createRedactor(options));
  const { output } = options;
  if (output === undefined) return { lines: [text.trimEnd()], status: 0 };
  const former = await nodeStorage.read(output).catch(() => undefined);
  const written = await replaceFile(nodeStorage, { name: output, path: output }, text, former);
  return written.isErr()
    ? failed(written.error.message)
    : { lines: [`${output} is written`], status: 0 };
}

/** Records the redacted interactions anew; each keeps the day on which it was recorded. */
async function cassetteOf(
  interactions: readonly Interaction[],
  comment: string | undefined,
  redactor: Redactor,
): Promise<string> {
  const { startPolly } = await import("../record/polly.ts");
  const recorder = startPolly("redacted");
  for (const { request, response } of interactions) {
    await recorder.record(redactor.request(request), async () => redactor.response(response));
  }
  const log = await recorder.finish();
  const entries = log.entries.map((entry, index) => {
    const recordedAt = new Date(interactions[index]?.startedDateTime ?? 0);
    return { ...entry, startedDateTime: startOfDay(recordedAt) };
  });
  return formatHar({ ...log, _recordingName: undefined, comment, entries });
}
