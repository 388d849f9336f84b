import type { PlainContent, PlainPart } from "../exchange/plain-request.ts";
import type { Pseudonyms } from "./pseudonyms.ts";
import { classOfKey } from "./secret-keys.ts";

/** How the texts and values of a body are redacted. */
export interface ContentRedaction {
  readonly pseudonyms: Pseudonyms;
  /** Text of any kind. */
  text(text: string): string;
  /** Text that may be JSON. */
  jsonText(text: string): string;
  json(value: unknown): unknown;
}

/** Redacts what a request carries. */
export function redactContent(content: PlainContent, redaction: ContentRedaction): PlainContent {
  switch (content.kind) {
    case "json":
      return { kind: "json", value: redaction.json(content.value) };
    case "text":
      return { kind: "text", text: redaction.jsonText(content.text) };
    case "multipart":
      return { kind: "multipart", parts: content.parts.map((part) => redactPart(part, redaction)) };
    case "form": {
      const fields = content.fields.map(
        ([name, value]) => [redaction.text(name), formValue(name, value, redaction)] as const,
      );
      return { kind: "form", fields };
    }
  }
}

function redactPart(part: PlainPart, redaction: ContentRedaction): PlainPart {
  const name = redaction.text(part.name);
  if (part.kind === "field")
    return { ...part, name, value: fieldValue(part.name, part.value, redaction) };
  return {
    ...part,
    name,
    filename: redaction.text(part.filename),
    type: redaction.text(part.type),
  };
}

/** Only OAuth sends forms, and its `code` is good for a token. */
const formValue = (name: string, value: string, redaction: ContentRedaction): string =>
  name === "code" ? redaction.pseudonyms.secret(value) : fieldValue(name, value, redaction);

const fieldValue = (
  name: string,
  value: string,
  { pseudonyms, jsonText }: ContentRedaction,
): string => (classOfKey(name) === "secret" ? pseudonyms.secret(value) : jsonText(value));
