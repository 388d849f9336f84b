import {
  type HttpRequest,
  type HttpResponse,
  isFileUrl,
  maskKnown,
  unescapeText,
} from "@centime/core";
import type { FieldKind } from "@centime/core/fields";
import { err, ok, type Result } from "neverthrow";
import { messageOf } from "../failure.ts";
import {
  type PlainContent,
  type PlainPart,
  type PlainRequest,
  toPlainRequest,
} from "../interaction.ts";
import { compilePath, decodeUtf8, isRecord, parseJson, sha256Hex } from "../values.ts";
import { redactField } from "./fields.ts";
import { compileRule, type JsonRedaction, redactJson } from "./json.ts";
import { isFromSandbox, kindOfName, requestHeaders, responseHeaders } from "./names.ts";
import { createPseudonyms } from "./pseudonyms.ts";
import { createReplacements } from "./replacements.ts";
import { redactBytes, redactText } from "./text.ts";
import { partsOfFileUrl, redactRequestUrl, segmentsOf } from "./url.ts";

/**
 * What to redact beside the defaults, and what to keep. By default, the contract decides: names, addresses,
 * texts, registration numbers and files are replaced whole; credentials, e-mail addresses, IBANs and phone
 * numbers wherever they stand. A cassette is replayed with the rules of its recording.
 */
export interface RedactionRules {
  /**
   * Places in the JSON bodies of requests and responses (`"first_name"`, `"$.items[*].label"`,
   * `"$..notes"`). The value is masked, or replaced by what `replace` returns, which `replace` must
   * return unchanged.
   */
  readonly paths?: readonly (string | ReplaceRule)[] | undefined;
  /**
   * What stays readable: `true` for names, addresses, texts and files, when all of the company's data are
   * invented; or places in JSON bodies (`"$..label"`). What looks like a secret, an e-mail address, an
   * IBAN or a phone number is replaced there as well. Default: what comes from `@centime/sandbox`.
   */
  readonly keep?: boolean | readonly string[] | undefined;
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

/** An exchange, redacted. */
export interface RedactedExchange {
  readonly request: PlainRequest;
  readonly response: HttpResponse;
}

/** Removes secrets and persons from an exchange. Redacting twice equals redacting once. */
export interface Redactor {
  text(text: string): string;
  /** Redacts a request; what is invented stays when `invented` is true. */
  request(request: PlainRequest, invented?: boolean): PlainRequest;
  /** Redacts a request and its response, which tells whether the data are invented. */
  exchange(request: PlainRequest, response: HttpResponse): RedactedExchange;
  /** Whether the data of a response are invented, so that they stay. */
  isInvented(response: HttpResponse): boolean;
  /** Converts a request to plain data; the error says why its body cannot be read. */
  plainRequest(request: HttpRequest): Promise<Result<PlainRequest, string>>;
}

/** Creates a redactor; throws when rules are invalid. */
export function createRedactor(options: RedactionRules = {}): Redactor {
  const { salt = "", paths = [], secrets = [], keep } = options;
  const pseudonyms = createPseudonyms(salt);
  const rules = paths.map((rule) => compileRule(rule, pseudonyms));
  const kept = Array.isArray(keep) ? keep.map((path) => compilePath(path)) : [];
  const known = longestFirst(secrets);
  const replacements = createReplacements();

  const withoutKnown = (raw: string): string =>
    known.reduce((rest, secret) => rest.replaceAll(secret, () => pseudonyms.secret(secret)), raw);
  const scan = (raw: string): string =>
    redactText(known.length === 0 ? raw : maskKnown(raw, withoutKnown), pseudonyms);
  /** A text that is JSON is redacted as what it says, also when it stands in JSON. */
  const inDepth = (redact: (text: string) => string) => {
    const text = (raw: string): string => {
      const value = /^\s*[[{"]/.test(raw) ? parseJson(raw) : undefined;
      if (value === undefined || value === raw) return redact(raw);
      const clean = redactJson(value, { ...redactionFor([], true), text });
      return clean === value ? raw : JSON.stringify(clean);
    };
    return text;
  };
  const text = inDepth(scan);
  const message = inDepth((raw) => scan(replacements.apply(raw)));
  const target = (raw: string): string =>
    isFileUrl(raw) ? redactRequestUrl(raw, pseudonyms, text) : text(raw);
  const redactionFor = (segments: readonly string[], invented: boolean): JsonRedaction => ({
    pseudonyms,
    rules,
    kept,
    text,
    segments,
    invented,
    replaced: replacements.note,
  });
  const isInvented = ({ headers }: HttpResponse): boolean =>
    typeof keep === "boolean" ? keep : isFromSandbox(headers);

  const request = (
    { method, url, headers, content }: PlainRequest,
    invented = keep === true,
  ): PlainRequest => {
    const redaction = redactionFor(segmentsOf(url), invented);
    if (isFileUrl(url)) {
      for (const part of partsOfFileUrl(url)) replacements.note(part, pseudonyms.secret(part));
    }
    return {
      method,
      url: redactRequestUrl(url, pseudonyms, text, (value, kind, name) =>
        redactParameter(name, value, kind, redaction),
      ),
      headers: requestHeaders(headers, text),
      ...(content === undefined ? {} : { content: redactContent(content, redaction) }),
    };
  };
  const response = (received: HttpResponse, url: string, invented: boolean): HttpResponse => {
    const { status, headers, body } = received;
    const redaction = redactionFor(segmentsOf(url), invented);
    const redactBody = (raw: string): string => {
      const value = parseJson(raw);
      if (value === undefined) return isFile(status, raw, invented) ? contents(raw) : message(raw);
      const clean = redactJson(value, status < 400 ? redaction : { ...redaction, text: message });
      return clean === value ? raw : JSON.stringify(clean);
    };
    return {
      status,
      headers: responseHeaders(headers, message, target),
      body:
        typeof body === "string" ? redactBody(body) : bytesOf(body, redactBody, status, invented),
    };
  };
  /** Of a file, nothing is kept but that it was the same or another one. */
  const contents = (raw: string | Uint8Array): string =>
    pseudonyms.secret(typeof raw === "string" ? raw : sha256Hex(raw));
  /** Bytes that are UTF-8 are text. */
  const bytesOf = (
    raw: Uint8Array,
    redactBody: (text: string) => string,
    status: number,
    invented: boolean,
  ): Uint8Array => {
    const asText = decodeUtf8(raw);
    if (asText === undefined) {
      if (isFile(status, "file", invented)) return new TextEncoder().encode(contents(raw));
      return redactBytes(raw, text);
    }
    const clean = redactBody(asText);
    return clean === asText ? raw : new TextEncoder().encode(clean);
  };

  return {
    text,
    request,
    isInvented,
    exchange(raw, received) {
      const invented = isInvented(received);
      const clean = request(raw, invented);
      return { request: clean, response: response(received, raw.url, invented) };
    },
    async plainRequest(raw) {
      try {
        return ok(await toPlainRequest(raw));
      } catch (thrown) {
        return err(`${raw.method} ${text(raw.url)} cannot be read: ${messageOf(thrown)}`);
      }
    },
  };
}

/** A success that is no JSON is a file: a document, or an export of the books. */
const isFile = (status: number, body: string, invented: boolean): boolean =>
  status < 400 && !invented && body.trim() !== "" && !/^redacted-[0-9a-f]{12}$/.test(body);

/** As one secret may begin with another. */
const longestFirst = (secrets: readonly string[]): readonly string[] =>
  [...new Set(secrets.flatMap((secret) => [secret, unescapeText(secret)]))]
    .filter((secret) => secret !== "")
    .sort((one, other) => other.length - one.length);

/** Redacts a parameter of a query. A filter's values are those of the fields that it names. */
function redactParameter(
  name: string,
  value: string,
  kind: FieldKind | undefined,
  redaction: JsonRedaction,
): string {
  const filter = name === "filter" || name === "filters" ? parseJson(value) : undefined;
  if (!Array.isArray(filter)) return redactField(value, kind, redaction);
  const clean = filter.map((item) => redactCondition(item, redaction));
  return clean.some((item, index) => item !== filter[index]) ? JSON.stringify(clean) : value;
}

function redactCondition(condition: unknown, redaction: JsonRedaction): unknown {
  if (!isRecord(condition)) return redactJson(condition, redaction);
  const { field, value, ...others } = condition;
  if (typeof field !== "string" || value === undefined) return redactJson(condition, redaction);
  // The value is redacted as if it stood under the field's name.
  const named = { [field]: value };
  const clean = redactJson(named, redaction);
  if (clean === named) return condition;
  const [entry = [field, value]] = Object.entries(clean as object);
  return { ...others, field: entry[0], value: entry[1] };
}

function redactContent(content: PlainContent, redaction: JsonRedaction): PlainContent {
  switch (content.kind) {
    case "json":
      return { kind: "json", value: redactJson(content.value, redaction) };
    case "text":
      return { kind: "text", text: redaction.text(content.text) };
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

function redactPart(part: PlainPart, redaction: JsonRedaction): PlainPart {
  const { text } = redaction;
  const name = text(part.name);
  return part.kind === "field"
    ? { ...part, name, value: redactNamed(part.name, part.value, redaction) }
    : {
        ...part,
        name,
        filename: redactField(part.filename, "filename", redaction),
        type: text(part.type),
      };
}

/** Only OAuth sends forms, and their `code` can be exchanged for a token. */
const redactFormField = (name: string, value: string, redaction: JsonRedaction): string =>
  name === "code" ? redactField(value, "secret", redaction) : redactNamed(name, value, redaction);

const redactNamed = (name: string, value: string, redaction: JsonRedaction): string =>
  redactField(value, kindOfName(name, redaction.segments), redaction);
