import { readFile } from "node:fs/promises";
import { messageOf } from "../failure.ts";
import { readHarText } from "../har/read.ts";
import { formatHar, startOfDay } from "../har/write.ts";
import type { Interaction } from "../interaction.ts";
import { unusedRedactRules } from "../match/check-rules.ts";
import { createRedactor, type RedactionRules, type Redactor } from "../redact/redactor.ts";
import { nodeStorage, replaceFile } from "../storage.ts";
import { failed, type Outcome, plural } from "./outcome.ts";

/** Where the cassette is written, and what is redacted beside the defaults. */
export interface RedactOptions extends RedactionRules {
  /** Default: the standard output. */
  readonly output?: string | undefined;
}

/** `redact`: writes a cassette from any HAR, without secrets and persons. */
export async function redact(path: string, options: RedactOptions): Promise<Outcome> {
  let raw: string;
  try {
    raw = await readFile(path, "utf8");
  } catch (thrown) {
    return failed(`${path} cannot be read: ${messageOf(thrown)}`);
  }
  const recording = readHarText(raw);
  if (recording.isErr()) return failed(`${path}: ${recording.error}`);
  const { tape, comment } = recording.value;
  const interactions = recording.value.interactions.filter(({ isForeign }) => !isForeign);
  const omitted = tape.length - interactions.length;
  const notes =
    omitted === 0
      ? []
      : [`left out: ${plural(omitted, "entry", "entries")} of other origins, or unreadable`];
  const text = await toCassette(interactions, comment, createRedactor(options));
  const written = readHarText(text)
    .map((clean) => clean.interactions)
    .unwrapOr([]);
  const unused = unusedRedactRules({ redact: options }, written);
  if (unused.length > 0) return failed(...unused);
  const { output } = options;
  if (output === undefined) return { lines: [text.trimEnd()], notes, status: 0 };
  const former = await nodeStorage.read(output).catch(() => undefined);
  const replaced = await replaceFile(nodeStorage, { name: output, path: output }, text, former);
  return replaced.isErr()
    ? failed(replaced.error.message)
    : { lines: [`${output} is written`], notes, status: 0 };
}

/** Records the redacted interactions anew; each keeps the day on which it was recorded. */
async function toCassette(
  interactions: readonly Interaction[],
  comment: string | undefined,
  redactor: Redactor,
): Promise<string> {
  const { startPolly } = await import("../polly.ts");
  const recorder = startPolly("redacted");
  for (const { request, response } of interactions) {
    const clean = redactor.exchange(request, response);
    await recorder.record(clean.request, async () => clean.response);
  }
  const log = await recorder.finish();
  const entries = log.entries.map((entry, index) => {
    const recordedAt = new Date(interactions[index]?.startedDateTime ?? 0);
    return { ...entry, startedDateTime: startOfDay(recordedAt) };
  });
  return formatHar({ ...log, _recordingName: undefined, comment, entries });
}
