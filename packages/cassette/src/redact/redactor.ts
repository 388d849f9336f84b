import type { HttpResponse } from "@centime/core";
import { textOfBytes } from "../exchange/bytes-text.ts";
import { parseJson } from "../exchange/json-text.ts";
import type { PlainRequest } from "../exchange/plain-request.ts";
import { requestHeaders, responseHeaders } from "./headers.ts";
import { pathRule } from "./path-rule.ts";
import { createPseudonyms } from "./pseudonyms.ts";
import { redactBytes } from "./redact-bytes.ts";
import { redactContent } from "./redact-content.ts";
import { redactJson } from "./redact-json.ts";
import { redactText } from "./redact-text.ts";
import { redactUrl } from "./redact-url.ts";
import type { RedactionRules } from "./rules.ts";

/** Takes secrets and persons out of an exchange. Redacting twice is redacting once. */
export interface Redactor {
  text(text: string): string;
  request(request: PlainRequest): PlainRequest;
  response(response: HttpResponse): HttpResponse;
}

/** Makes a redactor of rules. */
export function createRedactor(options: RedactionRules = {}): Redactor {
  const { salt = "", paths = [], secrets = [] } = options;
  const pseudonyms = createPseudonyms(salt);
  const rules = paths.map((rule) => pathRule(rule, pseudonyms));
  const known = secrets.filter((secret) => secret !== "");

  const withoutKnown = (given: string): string =>
    known.reduce((rest, secret) => rest.replaceAll(secret, () => pseudonyms.secret(secret)), given);
  const text = (given: string): string => redactText(withoutKnown(given), pseudonyms);
  const json = (value: unknown): unknown => redactJson(value, { pseudonyms, rules, text });
  const jsonText = (given: string): string => {
    const value = /^\s*[[{"]/.test(given) ? parseJson(given) : undefined;
    if (value === undefined) return text(given);
    const clean = json(value);
    return clean === value ? given : JSON.stringify(clean);
  };
  /** Bytes that are UTF-8 are text; others are overwritten in place. */
  const bytes = (given: Uint8Array): Uint8Array => {
    const asText = textOfBytes(given);
    if (asText === undefined) return redactBytes(given, text);
    const clean = jsonText(asText);
    return clean === asText ? given : new TextEncoder().encode(clean);
  };
  const redaction = { pseudonyms, text, json, jsonText };

  return {
    text,
    request: ({ method, url, headers, content }) => ({
      method,
      url: redactUrl(url, pseudonyms, text),
      headers: requestHeaders(headers, text),
      ...(content === undefined ? {} : { content: redactContent(content, redaction) }),
    }),
    response: ({ status, headers, body }) => ({
      status,
      headers: responseHeaders(headers, text),
      body: typeof body === "string" ? jsonText(body) : bytes(body),
    }),
  };
}
