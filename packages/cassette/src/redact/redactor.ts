import type { HttpResponse } from "@centime/core";
import { textOfBytes } from "../exchange/bytes-text.ts";
import { parseJson } from "../exchange/json-text.ts";
import type { PlainContent, PlainPart, PlainRequest } from "../exchange/plain-request.ts";
import { requestHeaders, responseHeaders } from "./headers.ts";
import { pathRule } from "./path-rule.ts";
import { createPseudonyms } from "./pseudonyms.ts";
import { redactBytes } from "./redact-bytes.ts";
import { redactJson } from "./redact-json.ts";
import { redactText } from "./redact-text.ts";
import { redactUrl } from "./redact-url.ts";
import type { RedactionRules } from "./rules.ts";
import { classOfKey } from "./secret-keys.ts";

/** Takes secrets and persons out of an exchange. Redacting twice is redacting once. */
export interface Redactor {
  text(text: string): string;
  request(request: PlainRequest): PlainRequest;
  response(response: HttpResponse): HttpResponse;
}

/** Makes a redactor of rules. */
export function createRedactor({
  salt = "",
  paths = [],
  secrets = [],
}: RedactionRules = {}): Redactor {
  const pseudonyms = createPseudonyms(salt);
  const known = secrets.filter((secret) => secret !== "");
  const text = (given: string): string =>
    redactText(
      known.reduce(
        (rest, secret) => rest.replaceAll(secret, () => pseudonyms.secret(secret)),
        given,
      ),
      pseudonyms,
    );
  const rules = paths.map((rule) => pathRule(rule, pseudonyms));
  const json = (value: unknown) => redactJson(value, { pseudonyms, rules, text });
  const jsonText = (given: string): string => {
    const value = /^\s*[[{"]/.test(given) ? parseJson(given) : undefined;
    if (value === undefined) return text(given);
    const clean = json(value);
    return clean === value ? given : JSON.stringify(clean);
  };
  const field = (name: string, value: string): string =>
    classOfKey(name) === "secret" ? pseudonyms.secret(value) : jsonText(value);
  const part = (given: PlainPart): PlainPart =>
    given.kind === "field"
      ? { ...given, name: text(given.name), value: field(given.name, given.value) }
      : {
          ...given,
          name: text(given.name),
          filename: text(given.filename),
          type: text(given.type),
        };
  const content = (given: PlainContent): PlainContent => {
    if (given.kind === "json") return { kind: "json", value: json(given.value) };
    if (given.kind === "text") return { kind: "text", text: jsonText(given.text) };
    if (given.kind === "multipart") return { kind: "multipart", parts: given.parts.map(part) };
    // Only OAuth sends forms, and its `code` is good for a token.
    const fields = given.fields.map(
      ([name, value]) =>
        [text(name), name === "code" ? pseudonyms.secret(value) : field(name, value)] as const,
    );
    return { kind: "form", fields };
  };
  return {
    text,
    request: ({ method, url, headers, content: given }) => ({
      method,
      url: redactUrl(url, pseudonyms, text),
      headers: requestHeaders(headers, text),
      ...(given === undefined ? {} : { content: content(given) }),
    }),
    response: ({ status, headers, body }) => ({
      status,
      headers: responseHeaders(headers, text),
      body: typeof body === "string" ? jsonText(body) : bytes(body, jsonText, text),
    }),
  };
}

/** Bytes that are UTF-8 are text; others are overwritten in place. */
function bytes(
  body: Uint8Array,
  jsonText: (text: string) => string,
  text: (text: string) => string,
): Uint8Array {
  const given = textOfBytes(body);
  if (given === undefined) return redactBytes(body, text);
  const clean = jsonText(given);
  return clean === given ? body : new TextEncoder().encode(clean);
}
