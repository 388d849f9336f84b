import { type HttpResponse, isFileUrl } from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import * as v from "valibot";
import { type BrokenInteraction, type Interaction, urlFromRecorded } from "../interaction.ts";
import { decodeBase64, groupBy, isRecord, parseJson } from "../values.ts";
import { readPostData } from "./post-data.ts";
import { entrySchema, type HarEntry, harSchema } from "./schema.ts";

/** The contents of a cassette file. */
export interface Recording {
  readonly comment?: string | undefined;
  /** What can be read, in order. */
  readonly interactions: readonly Interaction[];
  /** The same, and what cannot be read in its place. */
  readonly tape: readonly (Interaction | BrokenInteraction)[];
  /** The entries as the file has them. */
  readonly entries: readonly HarEntry[];
}

/** Whether an entry could not be read. */
export const isBroken = (one: Interaction | BrokenInteraction): one is BrokenInteraction =>
  "problem" in one;

/** Reads a cassette's text; the error says what is wrong with it, and where. */
export function readHarText(text: string): Result<Recording, string> {
  if (text.trim() === "") return err("the file is empty");
  try {
    return readHar(JSON.parse(text));
  } catch {
    return err(`the file is not JSON, or is cut off after ${text.length} characters`);
  }
}

/** Reads a parsed HAR: a cassette, a recording of Polly.js, or a browser's export. */
export function readHar(har: unknown): Result<Recording, string> {
  const read = v.safeParse(harSchema(), har, { abortEarly: true });
  if (!read.success) return err(describe(read.issues[0]));
  const { comment, entries } = read.output.log;
  const schema = entrySchema();
  const numbered = entries.flatMap((raw, index): readonly Numbered[] => {
    const entry = v.safeParse(schema, raw, { abortEarly: true });
    if (entry.success && wasAborted(entry.output)) return [];
    const one = entry.success
      ? readEntry(entry.output)
      : { ...nameOf(raw), problem: describe(entry.issues[0]) };
    const placed = isBroken(one) ? { ...one, problem: `log.entries.${index}.${one.problem}` } : one;
    const { _id, _order = 0 }: Partial<HarEntry> = entry.success ? entry.output : {};
    return [{ id: _id, order: _order, one: placed }];
  });
  const tape = inOrder(numbered);
  const interactions = tape.filter((one): one is Interaction => !isBroken(one));
  return ok({ comment, interactions, tape, entries: entries.filter(isRecord) as HarEntry[] });
}

interface Numbered {
  readonly id: string | undefined;
  readonly order: number;
  readonly one: Interaction | BrokenInteraction;
}

/** Sorts equal requests by the number that Polly gave them: its file may list new ones first. */
function inOrder(all: readonly Numbered[]): Recording["tape"] {
  const byId = groupBy(all, ({ id }) => id);
  byId.delete(undefined);
  // The first one is last, since taking from the end costs the same at any length.
  for (const equal of byId.values()) equal.sort((a, b) => a.order - b.order).reverse();
  return all.map((one) => (byId.get(one.id)?.pop() ?? one).one);
}

/** A browser lists requests without a response. */
const wasAborted = ({ response }: HarEntry): boolean => response.status < 100;

function readEntry({
  _id,
  request,
  response,
  startedDateTime,
}: HarEntry): Interaction | BrokenInteraction {
  const { method, postData } = request;
  const url = urlFromRecorded(request.url);
  const isForeign = _id === undefined && isFileUrl(url);
  const content = readPostData(postData);
  if (content.isErr()) {
    return { method, url, isForeign, problem: `request.postData: ${content.error}` };
  }
  const plain = {
    method,
    url,
    headers: readHeaders(request.headers),
    ...(content.value === undefined ? {} : { content: content.value }),
  };
  const read = readResponse(response);
  return read.isErr()
    ? { method, url, isForeign, request: plain, problem: `response.content.${read.error}` }
    : { request: plain, response: read.value, startedDateTime, isForeign };
}

/** The method and the URL of an entry that does not fit, as far as they can be read. */
function nameOf(entry: unknown): Omit<BrokenInteraction, "problem"> {
  const request = isRecord(entry) && isRecord(entry["request"]) ? entry["request"] : {};
  const { method, url } = request;
  if (typeof method !== "string" || typeof url !== "string") return {};
  const place = urlFromRecorded(url);
  return { method, url: place, isForeign: isFileUrl(place) };
}

/** Headers by name in lower case, without HTTP/2's own (`:path`). */
function readHeaders(headers: HarEntry["request"]["headers"]): Record<string, string> {
  const record: Record<string, string> = {};
  for (const { name, value } of headers) {
    if (!name.startsWith(":")) record[name.toLowerCase()] = value;
  }
  return record;
}

/** These describe a body as it was sent: a HAR holds the decoded one. */
const OF_THE_WIRE = /^content-(?:encoding|length)$/i;

function readResponse({
  status,
  headers,
  content,
}: HarEntry["response"]): Result<HttpResponse, string> {
  const kept = readHeaders(headers.filter(({ name }) => !OF_THE_WIRE.test(name)));
  return readBody(content).map((body) => ({ status, headers: kept, body }));
}

type Content = HarEntry["response"]["content"];

function readBody(content: Content): Result<string | Uint8Array, string> {
  const { text = "", encoding } = content;
  if (encoding === "base64") {
    const bytes = decodeBase64(text);
    return bytes === undefined ? err("text: expected base64") : ok(bytes);
  }
  if (encoding !== undefined && encoding !== "") {
    return err(`encoding: expected "base64", received another one`);
  }
  if (isBrokenByHand(content, text)) {
    return err(`text: expected JSON of ${content.size} bytes, received broken JSON`);
  }
  return ok(content._bytes === true ? new TextEncoder().encode(text) : text);
}

/**
 * A response that never was JSON is replayed as it came, and an edited one is fine; JSON that was edited
 * and no longer is JSON is a mistake. The recorded size tells the two apart.
 */
const isBrokenByHand = ({ mimeType = "", size }: Content, text: string): boolean =>
  /[/+]json\b/i.test(mimeType) &&
  size > 0 &&
  size !== text.length &&
  size !== new TextEncoder().encode(text).length &&
  parseJson(text) === undefined;

/** A file that was never redacted may hold anything: no value of it is shown. */
function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "list";
  if (value === undefined) return "nothing";
  return value === null ? "null" : typeof value;
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => String(key)).join(".");
  const where = path === "" ? "the HAR" : path;
  return `${where}: expected ${issue.expected ?? issue.message}, received ${typeOf(issue.input)}`;
}
