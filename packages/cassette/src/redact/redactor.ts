import type { HttpRequest, HttpResponse } from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import { messageOf } from "../failure.ts";
import {
  type PlainContent,
  type PlainPart,
  type PlainRequest,
  toPlainRequest,
} from "../interaction.ts";
import { decodeUtf8, parseJson } from "../values.ts";
import { compileRule, redactJson } from "./json.ts";
import { classOfKey, requestHeaders, responseHeaders } from "./names.ts";
import { createPseudonyms, type Pseudonyms } from "./pseudonyms.ts";
import { redactBytes, redactText, redactUrl } from "./text.ts";

/**
 * What to redact beside the defaults: credentials, cookies, the queries of files' URLs, e-mail addresses,
 * IBANs and phone numbers. A cassette is replayed with the rules of its recording.
 */
export interface RedactionRules {
  /**
   * Places in the JSON bodies of requests and responses (`"first_name"`, `"$.items[*].label"`,
   * `"$..notes"`). The value is masked, or replaced by what `replace` returns, which `replace` must
   * return unchanged.
   */
  readonly paths?: readonly (string | ReplaceRule)[] | undefined;
  /** Texts that must never be written, wherever they occur: `[process.env.PENNYLANE_TOKEN]`. */
  readonly secrets?: readonly string[] | undefined;
  /**
   * Goes into every pseudonym's digest. With a secret salt, nobody can test whether a pseudonym stands
   * for an address that they know. Default: none.
   */
  readonly salt?: string | undefined;
}

/** A place in JSON bodies, and what replaces its value. */
export interface ReplaceRule {
  readonly path: string;
  replace(value: unknown): unknown;
}

/** Removes secrets and persons from an exchange. Redacting twice equals redacting once. */
export interface Redactor {
  text(text: string): string;
  request(request: PlainRequest): PlainRequest;
  response(response: HttpResponse): HttpResponse;
  /** Converts a request to redacted plain data; the error says why its body cannot be read. */
  httpRequest(request: HttpRequest): Promise<Result<PlainRequest, string>>;
}

/** Creates a redactor; throws when rules are invalid. */
export function createRedactor(options: RedactionRules = {}): Redactor {
  const { salt = "", paths = [], secrets = [] } = options;
  const pseudonyms = createPseudonyms(salt);
  const rules = paths.map((rule) => compileRule(rule, pseudonyms));
  const known = secrets.filter((secret) => secret !== "");

  const withoutKnown = (raw: string): string =>
    known.reduce((rest, secret) => rest.replaceAll(secret, () => pseudonyms.secret(secret)), raw);
  const text = (raw: string): string => redactText(withoutKnown(raw), pseudonyms);
  const json = (value: unknown): unknown => redactJson(value, { pseudonyms, rules, text });
  const jsonText = (raw: string): string => {
    const value = /^\s*[[{"]/.test(raw) ? parseJson(raw) : undefined;
    if (value === undefined) return text(raw);
    const clean = json(value);
    return clean === value ? raw : JSON.stringify(clean);
  };
  /** Bytes that are UTF-8 are text; others are overwritten in place. */
  const bytes = (raw: Uint8Array): Uint8Array => {
    const asText = decodeUtf8(raw);
    if (asText === undefined) return redactBytes(raw, text);
    const clean = jsonText(asText);
    return clean === asText ? raw : new TextEncoder().encode(clean);
  };
  const redaction: BodyRedaction = { pseudonyms, text, json, jsonText };

  const request = ({ method, url, headers, content }: PlainRequest): PlainRequest => ({
    method,
    url: redactUrl(url, pseudonyms, text),
    headers: requestHeaders(headers, text),
    ...(content === undefined ? {} : { content: redactContent(content, redaction) }),
  });
  return {
    text,
    request,
    response: ({ status, headers, body }) => ({
      status,
      headers: responseHeaders(headers, text),
      body: typeof body === "string" ? jsonText(body) : bytes(body),
    }),
    async httpRequest(raw) {
      try {
        return ok(request(await toPlainRequest(raw)));
      } catch (thrown) {
        return err(`${raw.method} ${text(raw.url)} cannot be read: ${messageOf(thrown)}`);
      }
    },
  };
}

/** How the texts and values of a body are redacted. */
interface BodyRedaction {
  readonly pseudonyms: Pseudonyms;
  /** Redacts any text. */
  text(text: string): string;
  /** Redacts a text that may be JSON. */
  jsonText(text: string): string;
  json(value: unknown): unknown;
}

function redactContent(content: PlainContent, redaction: BodyRedaction): PlainContent {
  switch (content.kind) {
    case "json":
      return { kind: "json", value: redaction.json(content.value) };
    case "text":
      return { kind: "text", text: redaction.jsonText(content.text) };
    case "multipart":
      return { kind: "multipart", parts: content.parts.map((part) => redactPart(part, redaction)) };
    case "form": {
      const fields = content.fields.map(
        ([name, value]) => [redaction.text(name), redactFormField(name, value, redaction)] as const,
      );
      return { kind: "form", fields };
    }
  }
}

function redactPart(part: PlainPart, redaction: BodyRedaction): PlainPart {
  const { text } = redaction;
  const name = text(part.name);
  return part.kind === "field"
    ? { ...part, name, value: redactField(part.name, part.value, redaction) }
    : { ...part, name, filename: text(part.filename), type: text(part.type) };
}

/** Only OAuth sends forms, and their `code` can be exchanged for a token. */
const redactFormField = (name: string, value: string, redaction: BodyRedaction): string =>
  name === "code" ? redaction.pseudonyms.secret(value) : redactField(name, value, redaction);

const redactField = (name: string, value: string, redaction: BodyRedaction): string =>
  classOfKey(name) === "secret" ? redaction.pseudonyms.secret(value) : redaction.jsonText(value);
