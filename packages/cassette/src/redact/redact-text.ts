import { IBAN_CANDIDATE, isIban } from "./iban.ts";
import { PHONE_NUMBER } from "./phone.ts";
import type { Pseudonyms } from "./pseudonyms.ts";
import { SECRET_WORDS } from "./secret-keys.ts";

/** Every pattern is bounded, so that a text of megabytes takes time in proportion to its length. */
const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const URL_WITH_SECRETS =
  /(https?:\/\/)([^\s"'<>?#\\/@]{1,200}@)?([^\s"'<>?#\\]{1,2000})(\?[^\s"'<>\\#]{0,8000})?(#[^\s"'<>\\]{0,8000})?/giu;
/** A server of a test listens on another port each time. */
const LOOPBACK_PORT = /^(localhost|127\.0\.0\.1|\[::1\]):\d+(?=\/|$)/;
const CREDENTIALS = /\b(Bearer|Basic|Digest)([ \t]+)([^\s"'<>,;\\]{4,4000})/gi;
const JSON_WEB_TOKEN = /\beyJ[\w-]{8,4000}\.[\w-]{4,4000}(?:\.[\w-]{0,4000})?/g;
const ASSIGNMENT = new RegExp(
  `((?:^|[^\\p{L}\\p{N}])(?:\\w{0,40}[_-])?(?:${SECRET_WORDS})["']?\\s{0,4}[:=]\\s{0,4}["']?)([^\\s"'&,;<>{}\\[\\]]{1,4000})`,
  "giu",
);

/** What each of the patterns above needs at least: most texts have none of it. */
const SUSPICIOUS = /[@=:]|eyJ|\d[\d .\u00a0-]{5}|\p{L}{2}\d{2}|bearer|basic|digest/iu;

/** Replaces what may be a secret or a person in a text of any kind. */
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

/** A file's URL carries its permission in its query, whatever the parameter is called. */
const redactQuery = (query: string, pseudonyms: Pseudonyms): string =>
  query.replaceAll(/([?&][^=&]{0,200}=?)([^&]*)/g, (_, start: string, value: string) =>
    start.endsWith("=") ? `${start}${pseudonyms.secret(value)}` : start,
  );
