import { maskEscaped, PERSON_WORDS, SECRET_WORDS } from "@centime/core";
import { fromBinaryString, toBinaryString } from "../values.ts";
import { kindOfName } from "./names.ts";
import { PHONE_NUMBER, type Pseudonyms, replaceIbans } from "./pseudonyms.ts";
import { redactLink } from "./url.ts";

/** Every pattern is bounded, so that a text of megabytes takes time in proportion to its length. */
const EMAIL =
  /[\p{L}\p{N}._%+'!#$&*^|~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const LINK = /(?:https?|ftp|wss?):\/\/[^\s"'<>\\]{1,10000}/giu;
const RELATIVE_LINK = /(?<![\w.~:/-])\/[\w.~/-]{1,400}\?[^\s"'<>\\]{1,8000}/g;
/** A pair of a query, also where its URL ended at a quote or a space that it holds. */
const QUERY_PAIR = /([?&][\p{L}\p{N}_.[\]-]{1,80}=)([^\s&"'<>\\#]{1,4000})/gu;
const CREDENTIALS = /\b(Bearer|Basic|Digest)([ \t+]+)([^\s"'<>,;&\\]{4,4000})/gi;
const JSON_WEB_TOKEN = /eyJ[^\s"'<>,]{8,4000}/g;
/** Of a cookie, all that follows. */
const COOKIE = /(cookie["']?[\s+]{0,4}[:=][\s+]{0,4}["']?)([^\r\n"<>]{1,4000})/gi;
const ASSIGNMENT = new RegExp(
  `((?<![\\p{L}\\p{N}_-])[\\w-]{0,40}?(?:${SECRET_WORDS})s?["']?[\\s+]{0,4}(?:=>|[:=])[\\s+]{0,4}(?:(?:Bearer|Basic|Digest|Token)[\\s+]+)?)` +
    `(?:"([^"]{1,4000})"|'([^']{1,4000})'|([^\\s"'&,;<>{}\\[\\]\\\\]{1,4000}))`,
  "giu",
);
/** An element of XML that holds a text. */
const ELEMENT = /(<(?:\w{1,40}:)?([\w.-]{1,80})(?:[\s+][^<>]{0,400})?>)([^<>]{1,4000})(?=<\/)/g;
/** One that is named for a person or a secret, with the elements in it. */
const NAMED_ELEMENT = new RegExp(
  `(<([\\w:.-]{0,80}(?:(?:${SECRET_WORDS})s?|${PERSON_WORDS}))(?:[\\s+][^<>]{0,400})?(?<!/)>)([^]{1,1000}?)(?=</\\2)`,
  "gi",
);
/** `name="x"`, `"name" => "x"`: an attribute of XML, or JSON that is cut off. */
const ATTRIBUTE =
  /(?<![\p{L}\p{N}_-])((?:[\w-]{1,40}:)?([\p{L}\w.-]{1,80})["']?[\s+]{0,4}(?:=>|[:=])[\s+]{0,4})(?:"([^"]{1,4000})"|'([^']{1,4000})')/gu;

/** Replaces what may be a secret or a person in a text, escaped or not. */
export const redactText = (text: string, pseudonyms: Pseudonyms): string =>
  maskEscaped(
    text,
    (plain) => redactSecrets(plain, pseudonyms),
    (plain) => redactPersons(plain, pseudonyms),
  );

/** A text without any of these matches no pattern above. */
const SUSPICIOUS = /[@=:?<]|eyJ|\d.{0,3}\d.{0,3}\d.{0,3}\d.{0,3}\d|bearer|basic|digest/iu;

/** Replaces what a scheme, a name or a form gives away as a secret, and what names give away. */
function redactSecrets(text: string, pseudonyms: Pseudonyms): string {
  if (!SUSPICIOUS.test(text)) return text;
  const { secret } = pseudonyms;
  return text
    .replace(LINK, (link) => redactLink(link, pseudonyms, identity))
    .replace(CREDENTIALS, (_, scheme, space, value) => `${scheme}${space}${secret(value)}`)
    .replace(JSON_WEB_TOKEN, (token) => (token.includes(".") ? secret(token) : token))
    .replace(COOKIE, (_, start, value) => `${start}${secret(value)}`)
    .replace(ASSIGNMENT, (_, start, double, single, bare) =>
      bare === undefined ? start + quoted(double, single, secret) : start + secret(bare),
    )
    .replace(NAMED_ELEMENT, (_, start, _name, value) => start + secret(value))
    .replace(ELEMENT, (whole, start, name, value) =>
      isWhole(name) ? start + secret(value) : whole,
    )
    .replace(ATTRIBUTE, (whole, start, name, double, single) =>
      isWhole(name) ? start + quoted(double, single, secret) : whole,
    );
}

const quoted = (double: string | undefined, single: string, secret: (text: string) => string) =>
  double === undefined ? `'${secret(single)}'` : `"${secret(double)}"`;

/** The kinds of fields whose values are replaced whole where a text names them. */
const WHOLE = ["person", "address", "text", "filename", "registration", "secret"];

const isWhole = (name: string): boolean => WHOLE.includes(kindOfName(name, []) ?? "");

/** Replaces what its form gives away, in a text without escapes. */
function redactPersons(text: string, pseudonyms: Pseudonyms): string {
  if (!SUSPICIOUS.test(text)) return text;
  // A relative link ends at a space, which may stand within a number.
  return replaceIbans(
    text.replace(EMAIL, (address) => pseudonyms.email(address)),
    pseudonyms.iban,
  )
    .replace(PHONE_NUMBER, (number) => pseudonyms.phone(number))
    .replace(RELATIVE_LINK, (link) => redactLink(link, pseudonyms, identity))
    .replace(QUERY_PAIR, (_, start, value) => `${start}${pseudonyms.secret(value)}`);
}

const identity = (text: string): string => text;

/** Texts in binary data are runs of printable characters. */
const PRINTABLE = /[\x20-\x7e]{8,}/g;

/**
 * Overwrites what may be a secret or a person in binary data, byte by byte, so that the rest (such as
 * the offsets of a PDF) stays in place. Returns the same bytes when nothing changes.
 */
export function redactBytes(bytes: Uint8Array, redact: (text: string) => string): Uint8Array {
  const text = toBinaryString(bytes);
  let clean: Uint8Array | undefined;
  for (const { 0: run, index } of text.matchAll(PRINTABLE)) {
    const redacted = redact(run);
    if (redacted === run) continue;
    clean ??= bytes.slice();
    clean.set(maskOf(run, redacted), index);
  }
  return clean ?? bytes;
}

/** The run with everything between its first and its last change overwritten. */
function maskOf(run: string, redacted: string): Uint8Array {
  let start = 0;
  while (run[start] === redacted[start]) start += 1;
  let end = 0;
  const most = Math.min(run.length, redacted.length) - start;
  while (end < most && run.at(-1 - end) === redacted.at(-1 - end)) end += 1;
  const masked =
    run.slice(0, start) + "x".repeat(run.length - start - end) + run.slice(-end || run.length);
  return fromBinaryString(masked);
}
