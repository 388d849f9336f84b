import { fromBinaryString, toBinaryString } from "../values.ts";
import { classOfKey, SECRET_WORDS } from "./names.ts";
import { IBAN_CANDIDATE, isIban, PHONE_NUMBER, type Pseudonyms } from "./pseudonyms.ts";

/** Every pattern is bounded, so that a text of megabytes takes time in proportion to its length. */
const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const URL_WITH_SECRETS =
  /(https?:\/\/)([^\s"'<>?#\\/@]{1,200}@)?([^\s"'<>?#\\]{1,2000})(\?[^\s"'<>\\#]{0,8000})?(#[^\s"'<>\\]{0,8000})?/giu;
/** The server of a test listens on another port each time. */
const LOOPBACK_PORT = /^(localhost|127\.0\.0\.1|\[::1\]):\d+(?=\/|$)/;
const CREDENTIALS = /\b(Bearer|Basic|Digest)([ \t]+)([^\s"'<>,;\\]{4,4000})/gi;
const JSON_WEB_TOKEN = /\beyJ[\w-]{8,4000}\.[\w-]{4,4000}(?:\.[\w-]{0,4000})?/g;
const ASSIGNMENT = new RegExp(
  `((?:^|[^\\p{L}\\p{N}])(?:\\w{0,40}[_-])?(?:${SECRET_WORDS})["']?\\s{0,4}[:=]\\s{0,4}["']?)([^\\s"'&,;<>{}\\[\\]]{1,4000})`,
  "giu",
);

/** A text without any of these matches no pattern above. */
const SUSPICIOUS = /[@=:]|eyJ|\d[\d .\u00a0-]{5}|\p{L}{2}\d{2}|bearer|basic|digest/iu;

/** Replaces what may be a secret or a person in a text. */
export function redactText(text: string, pseudonyms: Pseudonyms): string {
  if (!SUSPICIOUS.test(text)) return text;
  return text
    .replace(URL_WITH_SECRETS, (_, scheme, _user, place, query, fragment) => {
      const rest = query === undefined ? "" : redactQuery(query, pseudonyms);
      const end = fragment === undefined ? "" : "#redacted";
      return `${scheme}${place.replace(LOOPBACK_PORT, "$1")}${rest}${end}`;
    })
    .replace(
      CREDENTIALS,
      (_, scheme, space, secret) => `${scheme}${space}${pseudonyms.secret(secret)}`,
    )
    .replace(JSON_WEB_TOKEN, (token) => pseudonyms.secret(token))
    .replace(ASSIGNMENT, (_, start, secret) => `${start}${pseudonyms.secret(secret)}`)
    .replace(EMAIL, (address) => pseudonyms.email(address))
    .replace(IBAN_CANDIDATE, (text) => (isIban(text) ? pseudonyms.iban(text) : text))
    .replace(PHONE_NUMBER, (number) => pseudonyms.phone(number));
}

/** The query of a file's URL grants access to it, whatever its parameters are called. */
const redactQuery = (query: string, pseudonyms: Pseudonyms): string =>
  query.replaceAll(/([?&][^=&]{0,200}=?)([^&]*)/g, (_, start: string, value: string) =>
    start.endsWith("=") ? `${start}${pseudonyms.secret(value)}` : start,
  );

/** Redacts a request's path and query. What does not change keeps its spelling. */
export function redactUrl(
  url: string,
  pseudonyms: Pseudonyms,
  redact: (text: string) => string,
): string {
  const [location = "", fragment] = url.split("#", 2);
  const cut = location.indexOf("?");
  const path = cut < 0 ? location : location.slice(0, cut);
  const clean = redactPath(path, redact);
  const end = fragment === undefined ? "" : "#redacted";
  if (cut < 0) return clean + end;
  const pairs = location.slice(cut + 1).split("&");
  return `${clean}?${pairs.map((pair) => redactPair(pair, pseudonyms, redact)).join("&")}${end}`;
}

/** Redacts a path as a whole first: most are clean. */
const redactPath = (path: string, redact: (text: string) => string): string =>
  !path.includes("%") && redact(path) === path
    ? path
    : path
        .split("/")
        .map((segment) => recode(segment, redact))
        .join("/");

function redactPair(
  pair: string,
  pseudonyms: Pseudonyms,
  redact: (text: string) => string,
): string {
  const cut = pair.indexOf("=");
  if (cut < 0) return recode(pair, redact);
  const name = pair.slice(0, cut);
  const isSecret = classOfKey(decode(name)) === "secret";
  const value = recode(pair.slice(cut + 1), isSecret ? pseudonyms.secret : redact);
  return `${recode(name, redact)}=${value}`;
}

/** Redacts a part of a URL in its decoded form, and encodes it again when it changes. */
function recode(text: string, redact: (text: string) => string): string {
  const decoded = decode(text);
  const clean = redact(decoded);
  return clean === decoded ? text : encodeURIComponent(clean);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

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
