import { fromBinaryString, toBinaryString } from "../values.ts";
import { kindOfName, SECRET_WORDS } from "./names.ts";
import { PHONE_NUMBER, type Pseudonyms, replaceIbans } from "./pseudonyms.ts";
import { unescapeText } from "./unescape.ts";
import { redactLink } from "./url.ts";

/** Every pattern is bounded, so that a text of megabytes takes time in proportion to its length. */
const EMAIL =
  /[\p{L}\p{N}._%+'!#$&*^|~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const LINK = /(?:https?|ftp|wss?):\/\/[^\s"'<>\\]{1,10000}/giu;
const RELATIVE_LINK = /(?<![\w.~:/-])\/[\w.~/-]{1,400}\?[^\s"'<>\\]{1,8000}/g;
/** A pair of a query, also where its URL ended at a quote or a space that it holds. */
const QUERY_PAIR = /([?&][\p{L}\p{N}_.[\]-]{1,80}=)([^\s&"'<>\\#]{1,4000})/gu;
const CREDENTIALS = /\b(Bearer|Basic|Digest)([ \t]+)([^\s"'<>,;\\]{4,4000})/gi;
const JSON_WEB_TOKEN = /eyJ[\w-]{8,4000}\.[\w-]{4,4000}(?:\.[\w-]{0,4000})?/g;
const ASSIGNMENT = new RegExp(
  `((?<![\\p{L}\\p{N}_-])[\\w-]{0,40}?(?:${SECRET_WORDS})s?["']?\\s{0,4}(?:=>|[:=])\\s{0,4}(?:(?:Bearer|Basic|Digest|Token)\\s+)?)` +
    `(?:"([^"]{1,4000})"|'([^']{1,4000})'|([^\\s"'&,;<>{}\\[\\]]{1,4000}))`,
  "giu",
);
/** An element of XML that holds a text. */
const ELEMENT = /(<(?:\w{1,40}:)?([\w.-]{1,80})(?:\s[^<>]{0,400})?>)([^<>]{1,4000})(?=<\/)/g;

/** A text without any of these matches no pattern above. */
const SUSPICIOUS = /[@=:?<]|eyJ|\d.{0,3}\d.{0,3}\d.{0,3}\d.{0,3}\d|bearer|basic|digest/iu;

/** Replaces what may be a secret or a person in a text. */
export function redactText(text: string, pseudonyms: Pseudonyms): string {
  // As it is first: what an escape stands for may end a secret too early.
  const raw = redactSecrets(text, pseudonyms);
  const plain = unescapeText(raw);
  if (!SUSPICIOUS.test(plain)) return raw;
  const clean = redactSecrets(plain, pseudonyms)
    .replace(
      ELEMENT,
      (_, start, name, value) => `${start}${redactElement(name, value, pseudonyms)}`,
    )
    .replace(EMAIL, (address) => pseudonyms.email(address));
  // A relative link ends at a space, which may stand within a number.
  const redacted = replaceIbans(clean, pseudonyms.iban)
    .replace(PHONE_NUMBER, (number) => pseudonyms.phone(number))
    .replace(RELATIVE_LINK, (link) => redactLink(link, pseudonyms, identity))
    .replace(QUERY_PAIR, (_, start, value) => `${start}${pseudonyms.secret(value)}`);
  return redacted === plain ? raw : redacted;
}

/** Replaces what a scheme, a name or a form gives away as a secret. */
const redactSecrets = (text: string, pseudonyms: Pseudonyms): string =>
  text
    .replace(LINK, (link) => redactLink(link, pseudonyms, identity))
    .replace(
      CREDENTIALS,
      (_, scheme, space, secret) => `${scheme}${space}${pseudonyms.secret(secret)}`,
    )
    .replace(JSON_WEB_TOKEN, (token) => pseudonyms.secret(token))
    .replace(ASSIGNMENT, (_, start, double, single, bare) => {
      if (bare !== undefined) return `${start}${pseudonyms.secret(bare)}`;
      const quote = double === undefined ? "'" : '"';
      return `${start}${quote}${pseudonyms.secret(double ?? single)}${quote}`;
    });

const identity = (text: string): string => text;

/** The kinds of fields whose values are replaced whole in XML. */
const WHOLE = ["person", "address", "text", "filename", "registration", "secret"];

const redactElement = (name: string, value: string, pseudonyms: Pseudonyms): string =>
  WHOLE.includes(kindOfName(name, []) ?? "") ? pseudonyms.secret(value) : value;

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
