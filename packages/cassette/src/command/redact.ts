import { readFile } from "node:fs/promises";
import { nodeStorage } from "../cassette/node-storage.ts";
import { replaceFile } from "../cassette/replace-file.ts";
import { digestOf } from "../exchange/digest.ts";
import { wordsOf } from "../exchange/error-words.ts";
import type { Interaction } from "../exchange/interaction.ts";
import { formatHar } from "../har/format-har.ts";
import { readHarText } from "../har/read-har.ts";
import { writeEntry } from "../har/write-entry.ts";
import { shaper } from "../match/shape.ts";
import { orderCounter, startOfDay } from "../record/order-counter.ts";
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
  const text = cassetteOf(interactions, comment, createRedactor(options));
  const { output } = options;
  if (output === undefined) return { lines: [text.trimEnd()], status: 0 };
  const former = await nodeStorage.read(output).catch(() => undefined);
  const written = await replaceFile(nodeStorage, { name: output, path: output }, text, former);
  return written.isErr()
    ? failed(written.error.message)
    : { lines: [`${output} is written`], status: 0 };
}

/** Each interaction keeps the day on which it was recorded. */
function cassetteOf(
  interactions: readonly Interaction[],
  comment: string | undefined,
  redactor: Redactor,
): string {
  const shapeOf = shaper();
  const nextOrder = orderCounter();
  const entries = interactions.map((interaction) => {
    const request = redactor.request(interaction.request);
    const response = redactor.response(interaction.response);
    const id = digestOf(shapeOf(request).key).slice(0, 32);
    const startedDateTime = startOfDay(new Date(interaction.startedDateTime));
    const parts = { id, order: nextOrder(id), startedDateTime, request, response };
    return writeEntry({ ...parts, statusText: "" });
  });
  return formatHar(entries, { comment });
}
