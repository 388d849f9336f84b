import { err, ok, type Result } from "neverthrow";
import * as v from "valibot";
import { wordsOf } from "../exchange/error-words.ts";
import type { Interaction } from "../exchange/interaction.ts";
import { pathOfUrl } from "../exchange/url.ts";
import { type HarEntry, harSchema } from "./har-schema.ts";
import { byLowerName } from "./header-names.ts";
import { readPostData } from "./post-data.ts";
import { readResponse } from "./read-response.ts";

/** What a cassette file holds. */
export interface Recording {
  readonly comment?: string | undefined;
  readonly interactions: readonly Interaction[];
  /** The entries as they stand in the file. */
  readonly entries: readonly HarEntry[];
}

/** Reads a cassette's text; the error says what is wrong with it, and where. */
export function readHarText(text: string): Result<Recording, string> {
  if (text.trim() === "") return err("the file is empty");
  try {
    return readHar(JSON.parse(text));
  } catch (cause) {
    const where = `after ${text.length} characters`;
    return err(`the file is no JSON, or is cut off ${where} (${wordsOf(cause)})`);
  }
}

/** Reads a parsed HAR: one of ours, of Polly's, or of a browser's developer tools. */
export function readHar(har: unknown): Result<Recording, string> {
  const read = v.safeParse(harSchema(), har, { abortEarly: true });
  if (!read.success) return err(describe(read.issues[0]));
  const { comment, entries } = read.output.log;
  const interactions: Interaction[] = [];
  for (const [index, entry] of entries.entries()) {
    if (wasAborted(entry)) continue;
    const interaction = readEntry(entry);
    if (interaction.isErr()) return err(`log.entries.${index}.${interaction.error}`);
    interactions.push(interaction.value);
  }
  return ok({ comment, interactions, entries });
}

/** A browser lists requests that nothing answered. */
const wasAborted = ({ response }: HarEntry): boolean => response.status < 100;

function readEntry({ request, response, startedDateTime }: HarEntry): Result<Interaction, string> {
  const { method, url, postData } = request;
  const content = readPostData(postData);
  if (content.isErr()) return err(`request.postData: ${content.error}`);
  return readResponse(response).map((answer) => ({
    request: {
      method,
      url: pathOfUrl(url),
      headers: byLowerName(request.headers),
      ...(content.value === undefined ? {} : { content: content.value }),
    },
    response: answer,
    startedDateTime,
  }));
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => String(key)).join(".");
  const where = path === "" ? "the HAR" : path;
  return `${where}: expected ${issue.expected ?? issue.message}, received ${issue.received}`;
}
