import type { FieldKind } from "@centime/core/fields";
import type { Pseudonyms } from "./pseudonyms.ts";
import { isApiUrl, redactFileUrl, redactLink } from "./url.ts";

/** How the value of a field is redacted. */
export interface FieldRedaction {
  readonly pseudonyms: Pseudonyms;
  /** Redacts any text. */
  text(text: string): string;
  /** Whether what names, addresses and texts say is invented, and stays. */
  readonly invented: boolean;
  /** Notes what was replaced, so that a message that repeats it loses it as well. */
  replaced?(value: string, pseudonym: string): void;
}

/** What the values of a kind look like; another value is a text that stands in the wrong place. */
const FORMS: Partial<Readonly<Record<FieldKind, RegExp>>> = {
  number: /^-?(?:0|[1-9]\d*)?(?:\.\d*)?$/,
  date: /^(?:\d{4}-\d\d(?:-\d\d)?(?:[T ][\d:.]+ ?(?:Z|UTC|[+-]\d\d:?\d\d)?)?)?$/,
  id: /^[\w.:=+/-]*$/,
  member: /^-?[\p{L}\p{N}]*(?:[_.,:/+-]{1,2}[\p{L}\p{N}]+)*$/u,
};

/** Redacts a text by what the contract says of its field; by what it looks like where that says nothing. */
export function redactField(
  text: string,
  kind: FieldKind | undefined,
  redaction: FieldRedaction,
): string {
  const { pseudonyms, invented } = redaction;
  const form = kind === undefined ? undefined : FORMS[kind];
  if (kind === "member" && form?.test(text)) return redaction.text(text);
  if (form !== undefined) return form.test(text) ? text : personal(text, redaction);
  switch (kind) {
    case "public":
      return text;
    case "secret":
      return noted(text, pseudonyms.secret(text), redaction);
    case "reference":
      return redactReference(text, redaction);
    case "url":
      return redactUrlField(text, redaction);
    case "email":
      return redactEmails(text, redaction);
    case "phone":
      return redactPhone(text, redaction);
    case "iban":
      return text.replaceAll(/[^\p{L}\p{N}]/gu, "").length > 9 && /\d/.test(text)
        ? pseudonyms.iban(text)
        : personal(text, redaction);
    case "registration":
      return invented || isBlank(text)
        ? text
        : noted(text, pseudonyms.registration(text), redaction);
    case "filename":
      return invented || isBlank(text) ? redaction.text(text) : redactFilename(text, redaction);
    case "person":
    case "address":
    case "text":
      return personal(text, redaction);
    default:
      return redaction.text(text);
  }
}

/** A text that has neither a letter nor a digit says nothing. */
const isBlank = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** Replaces a name, an address or a text whole, unless it is invented. */
function personal(text: string, redaction: FieldRedaction): string {
  if (redaction.invented || isBlank(text)) return redaction.text(text);
  return noted(text, redaction.pseudonyms.secret(text), redaction);
}

function noted(text: string, pseudonym: string, { replaced }: FieldRedaction): string {
  if (pseudonym !== text) replaced?.(text, pseudonym);
  return pseudonym;
}

/** A code stays, where it is one: of digits, or without several words. */
function redactReference(text: string, redaction: FieldRedaction): string {
  if (/^[\d ]*$/.test(text)) return text;
  const words = text.split(/\s+/).filter((word) => /^\p{L}[\p{L}.'’-]+$/u.test(word));
  return words.length > 1 ? personal(text, redaction) : redaction.text(text);
}

function redactUrlField(text: string, redaction: FieldRedaction): string {
  const { pseudonyms, invented } = redaction;
  if (text === "") return text;
  if (/\s/.test(text) || !/[/.]/.test(text)) return personal(text, redaction);
  if (invented || isApiUrl(text)) return redactLink(text, pseudonyms, redaction.text);
  return redactFileUrl(text, pseudonyms);
}

const ADDRESSES = /^[^\s,;<>"()@]+@[^\s,;<>"()@]+(?:[\s,;]+[^\s,;<>"()@]+@[^\s,;<>"()@]+)*$/;

/** A list of nothing but addresses stays one; names beside them go with the whole. */
function redactEmails(text: string, redaction: FieldRedaction): string {
  const isList = ADDRESSES.test(text);
  if (!isList && !redaction.invented) return personal(text, redaction);
  return text.replaceAll(/[^\s,;<>"@]{1,320}@[^\s,;<>"@]{1,320}/g, (address) =>
    redaction.pseudonyms.email(address),
  );
}

function redactPhone(text: string, redaction: FieldRedaction): string {
  const isNumber = text.replaceAll(/\D/g, "").length > 5 && !/\p{L}{2}/u.test(text);
  return isNumber ? redaction.pseudonyms.phone(text) : personal(text, redaction);
}

/** Only the ending of a file's name stays. */
function redactFilename(text: string, redaction: FieldRedaction): string {
  const ending = /\.[a-z\d]{1,5}$/i.exec(text)?.[0].toLowerCase() ?? "";
  const { pseudonyms } = redaction;
  return noted(text, withEnding(text, ending, pseudonyms), redaction);
}

/** The pseudonym of a file's name is its own. */
const withEnding = (text: string, ending: string, { secret }: Pseudonyms): string =>
  secret(text) === text ? text : secret(text) + ending;
