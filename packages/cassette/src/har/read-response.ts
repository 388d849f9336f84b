import type { HttpResponse } from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import { parseJson } from "../exchange/json-text.ts";
import { base64ToBytes } from "./base64.ts";
import type { HarEntry } from "./har-schema.ts";
import { byLowerName } from "./header-names.ts";

/** What a browser has saved is decoded: these no longer fit it. */
const OF_THE_WIRE = /^content-(?:encoding|length)$/i;

type ReadContent = HarEntry["response"]["content"];

/** Reads a recorded answer; the error says what is wrong with it. */
export function readResponse({
  status,
  headers,
  content,
}: HarEntry["response"]): Result<HttpResponse, string> {
  const asSaved = headers.filter(({ name }) => !OF_THE_WIRE.test(name));
  return readBody(content)
    .map((body) => ({ status, headers: byLowerName(asSaved), body }))
    .mapErr((problem) => `response.content.${problem}`);
}

function readBody(content: ReadContent): Result<string | Uint8Array, string> {
  const { text = "", encoding } = content;
  if (encoding === "base64") {
    const bytes = base64ToBytes(text);
    return bytes === undefined ? err("text: expected base64") : ok(bytes);
  }
  if (encoding !== undefined && encoding !== "") {
    return err(`encoding: expected "base64", received ${JSON.stringify(encoding.slice(0, 20))}`);
  }
  if (isBrokenByHand(content, text)) {
    return err(`text: expected JSON of ${content.size} bytes, received broken JSON`);
  }
  return ok(content._bytes === true ? new TextEncoder().encode(text) : text);
}

/**
 * An answer that is no JSON is replayed as it came, and one that was edited is welcome; one that is no
 * longer the JSON that it was is a mistake. The recorded size tells.
 */
const isBrokenByHand = ({ mimeType = "", size }: ReadContent, text: string): boolean =>
  /[/+]json\b/i.test(mimeType) &&
  size > 0 &&
  size !== text.length &&
  size !== new TextEncoder().encode(text).length &&
  parseJson(text) === undefined;
