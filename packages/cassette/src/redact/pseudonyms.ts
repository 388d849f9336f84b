import { composeIBAN, countrySpecs, ValidationErrorsIBAN, validateIBAN } from "ibantools";
import { sha256Hex } from "../values.ts";

/**
 * Replaces secrets and persons. The same value always has the same pseudonym, and a pseudonym is its own
 * pseudonym, so that redacting twice equals redacting once.
 */
export interface Pseudonyms {
  email(address: string): string;
  iban(iban: string): string;
  phone(number: string): string;
  /** For a SIREN, a SIRET, a VAT number: one of the same form that nobody has. */
  registration(number: string): string;
  /** For a token, a name, a text: `redacted-` and twelve hexadecimal digits. */
  secret(text: string): string;
}

/** Domains that nobody can own: their addresses are invented. https://www.rfc-editor.org/rfc/rfc2606 */
const INVENTED_DOMAIN = /[@.](?:test|example|invalid|localhost|example\.(?:com|net|org))$/i;

const REDACTED = /^redacted-[0-9a-f]{12}(?:\.[a-z\d]{1,5})?$/;

/** Creates pseudonyms, which are short digests; a secret `salt` prevents testing them for known values. */
export function createPseudonyms(salt: string): Pseudonyms {
  const digest = (kind: string, text: string) => sha256Hex(`${salt}\n${kind}\n${text}`);
  const secret = (text: string): string =>
    text === "" || REDACTED.test(text) ? text : `redacted-${digest("secret", text).slice(0, 12)}`;
  return {
    email: (address) =>
      INVENTED_DOMAIN.test(address)
        ? address
        : `person-${digest("email", address.toLowerCase()).slice(0, 10)}@example.test`,
    iban: (iban) => {
      const compact = iban.replaceAll(/[^\p{L}\p{N}]/gu, "").toUpperCase();
      return isInventedIban(compact) ? iban : frenchIban(digest("iban", compact));
    },
    phone: (number) =>
      isInventedPhone(number) ? number : inventedPhone(number, (text) => digest("phone", text)),
    registration: (number) => inventedRegistration(number, digest, secret),
    secret,
  };
}

/** A bank and a branch that do not exist: the start of every pseudonym. */
const INVENTED_BANK = "9999999999";

const isInventedIban = (compact: string): boolean =>
  compact.startsWith("FR") && compact.slice(4).startsWith(INVENTED_BANK);

/** Derives a French IBAN of the invented bank, with its check digits, from a hexadecimal digest. */
function frenchIban(digest: string): string {
  const account = String(Number.parseInt(digest.slice(0, 10), 16) % 1e11).padStart(11, "0");
  const key = 97 - ((89 * 99_999 + 15 * 99_999 + 3 * Number(account)) % 97);
  const bban = `${INVENTED_BANK}${account}${String(key).padStart(2, "0")}`;
  return composeIBAN({ countryCode: "FR", bban }) ?? "";
}

/**
 * Whether the country, the length, the form and the check digits are right (ISO 13616), whatever stands
 * between. A country's own check inside of the account's number may be wrong.
 */
export function isIban(text: string): boolean {
  const { errorCodes } = validateIBAN(text.replaceAll(/[^\p{L}\p{N}]/gu, "").toUpperCase());
  return errorCodes.every((code) => code === ValidationErrorsIBAN.WrongAccountBankBranchChecksum);
}

/** Where an IBAN may begin. The pseudonym of a secret may begin like one. */
const IBAN_START =
  /(?<!redacted-[\da-f]{0,11})(?=([A-Z])[ .:/_+-]{0,2}([A-Z])[ .:/_+-]{0,2}\d[ .:/_+-]{0,2}\d)/giu;

/** Up to 34 letters and digits, with at most three other characters between two of them. */
const LONGEST_IBAN = 34 * 4;

/** Replaces the IBANs of a text, however their characters are spaced, and whatever follows them. */
export function replaceIbans(text: string, replace: (iban: string) => string): string {
  let clean = "";
  let end = 0;
  for (const { index, 1: first, 2: second } of text.matchAll(IBAN_START)) {
    if (index < end) continue;
    const length = countrySpecs[`${first}${second}`.toUpperCase()]?.chars ?? 0;
    const iban = length && takeCharacters(text.slice(index, index + LONGEST_IBAN), length);
    if (!iban || !isIban(iban)) continue;
    clean += text.slice(end, index) + replace(iban);
    end = index + iban.length;
  }
  return clean + text.slice(end);
}

/** The beginning of a text with a number of letters and digits; `undefined` when something else is between. */
function takeCharacters(text: string, count: number): string | undefined {
  let left = count;
  for (let at = 0, gap = 0; at < text.length; at += 1) {
    const isCharacter = isLetterOrDigit(text.charCodeAt(at));
    gap = isCharacter ? 0 : gap + 1;
    if (gap > 3 || (!isCharacter && !BETWEEN.includes(text[at] as string))) return undefined;
    if (isCharacter) left -= 1;
    if (left === 0) return text.slice(0, at + 1);
  }
  return undefined;
}

const BETWEEN = " \t\n\r.:/_,;|+-";

/** In ASCII: 0 to 9, A to Z, a to z. */
const isLetterOrDigit = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** The French ranges that are reserved for fiction (Arcep), without the leading zero. */
const INVENTED_RANGES = ["19900", "26191", "35301", "46571", "53649", "63998"] as const;

/** What may stand between two groups of digits, and what must not stand before and after a number. */
const GAP = "[ ./+-]{1,3}";
const START = String.raw`(?<![\p{N}])(?<!\d[.,/-])(?<!redacted-(?=[\da-f]{12}(?![\p{L}\p{N}])))(?<!person-(?=[\da-f]{10}@))`;
const END = String.raw`(?![\p{L}\p{N}]|[.,:-]\d)`;

/** With a country code: digits with anything usual between them. */
const ABROAD = String.raw`(?:\(?\+\s?|(?<![\p{L}\p{N}+(])\(?00[ .+-]?)[1-9]\d{0,2}\)?(?:[ ./+-]{0,3}\(0?\d{0,4}\)[ ./+-]{0,3})?(?:[ ./()+-]{0,3}\d){6,12}`;

/** Ten digits from 01 to 09: in pairs, or in the other groups that people write. */
const FRENCH = String.raw`(?<![\p{L}+])\(?0\)?[ .]?[1-9](?:(?:${GAP}\d{2}){4}|\d{8}|\d{2}(?:${GAP}\d{2}){3}|\d{2}(?:${GAP}\d{3}){2}|(?:${GAP}\d{4}){2})`;

/**
 * French numbers, and numbers with a country code, in the ways in which people write them. The pseudonym
 * of a secret does not match, even when its twelve digits are decimal.
 */
export const PHONE_NUMBER = new RegExp(`${START}(?:${ABROAD}|${FRENCH})${END}`, "gu");

/** A pseudonym, whatever follows it. */
const PSEUDONYM = new RegExp(`^(?:\\+33|0)(?:${INVENTED_RANGES.join("|")})\\d{4}(?!\\d)`);

const isInventedPhone = (text: string): boolean => {
  if (PSEUDONYM.test(text)) return true;
  const digits = significant(text);
  return digits.length === 9 && INVENTED_RANGES.some((range) => digits.startsWith(range));
};

/** Derives a number for fiction from a number's digest; with +33 when it has a country code. */
function inventedPhone(text: string, digest: (digits: string) => string): string {
  const number = Number.parseInt(digest(significant(text)).slice(0, 8), 16);
  const range = INVENTED_RANGES[number % INVENTED_RANGES.length];
  const rest = String(Math.floor(number / INVENTED_RANGES.length) % 10_000).padStart(4, "0");
  return `${/^[\s(]*(?:\+|00)/.test(text) ? "+33" : "0"}${range}${rest}`;
}

/** The digits of a number, without France's prefixes. */
const significant = (text: string): string =>
  text
    .replaceAll(/\D/g, "")
    .replace(/^(?:0033|33(?=0?\d{9}$))/, "")
    .replace(/^0(?=\d{9}$)/, "");

/** No SIREN begins with two zeros. */
const INVENTED_SIREN = /^00\d{7}$/;

/** A test company's number starts with this: it is invented. */
const TEST_COMPANY = /^sandbox-/;

function inventedRegistration(
  number: string,
  digest: (kind: string, text: string) => string,
  secret: (text: string) => string,
): string {
  const compact = number.replaceAll(/[\s.-]/g, "").toUpperCase();
  const siren = (real: string): string => {
    if (INVENTED_SIREN.test(real)) return real;
    const digits = Number.parseInt(digest("siren", real).slice(0, 8), 16) % 1_000_000;
    return withCheckDigit(`00${String(digits).padStart(6, "0")}`);
  };
  if (TEST_COMPANY.test(number)) return number;
  if (/^\d{9}$/.test(compact)) return siren(compact);
  if (/^\d{14}$/.test(compact)) {
    const company = siren(compact.slice(0, 9));
    return company === compact.slice(0, 9)
      ? number
      : withCheckDigit(`${company}${compact.slice(9, 13)}`);
  }
  if (/^FR[A-Z\d]{2}\d{9}$/.test(compact)) {
    const company = siren(compact.slice(4));
    if (company === compact.slice(4)) return number;
    const key = (12 + 3 * (Number(company) % 97)) % 97;
    return `FR${String(key).padStart(2, "0")}${company}`;
  }
  return secret(number);
}

/** The digits with the one that makes them pass Luhn's check, as SIREN and SIRET do. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
