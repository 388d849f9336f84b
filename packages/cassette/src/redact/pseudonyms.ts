import { sha256Hex } from "../values.ts";

/**
 * Replaces secrets and persons. The same value always has the same pseudonym, and a pseudonym is its own
 * pseudonym, so that redacting twice equals redacting once.
 */
export interface Pseudonyms {
  email(address: string): string;
  iban(iban: string): string;
  phone(number: string): string;
  /** For a token, a signature, a password: `redacted-` and twelve hexadecimal digits. */
  secret(text: string): string;
}

/** Domains that nobody can own: their addresses are invented. https://www.rfc-editor.org/rfc/rfc2606 */
const INVENTED_DOMAIN = /[@.](?:test|example|invalid|localhost|example\.(?:com|net|org))$/i;

const REDACTED = /^redacted-[0-9a-f]{12}$/;

/** Creates pseudonyms, which are short digests; a secret `salt` prevents testing them for known values. */
export function createPseudonyms(salt: string): Pseudonyms {
  const digest = (kind: string, text: string) => sha256Hex(`${salt}\n${kind}\n${text}`);
  return {
    email: (address) =>
      INVENTED_DOMAIN.test(address)
        ? address
        : `person-${digest("email", address.toLowerCase()).slice(0, 10)}@example.test`,
    iban: (iban) => {
      const compact = iban.replaceAll(/[\s-]/g, "").toUpperCase();
      return isInventedIban(compact) ? iban : frenchIban(digest("iban", compact));
    },
    phone: (number) =>
      isInventedPhone(number) ? number : inventedPhone(number, (text) => digest("phone", text)),
    secret: (text) =>
      text === "" || REDACTED.test(text) ? text : `redacted-${digest("secret", text).slice(0, 12)}`,
  };
}

/** A bank and a branch that do not exist: the start of every pseudonym. */
const INVENTED_BANK = "9999999999";

/** Candidates for an IBAN in a text; the check digits decide. */
export const IBAN_CANDIDATE =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[A-Z\d]{11,30}|(?:[ \u00a0-][A-Z\d]{4}){2,7}(?:[ \u00a0-][A-Z\d]{1,4})?)(?![\p{L}\p{N}])/giu;

/** Whether the check digits are right (ISO 13616), without spaces and hyphens. */
export function isIban(text: string): boolean {
  const compact = text.replaceAll(/[\s-]/g, "").toUpperCase();
  return /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(compact) && remainder(compact) === 1;
}

const isInventedIban = (compact: string): boolean =>
  compact.startsWith("FR") && compact.slice(4).startsWith(INVENTED_BANK);

/** Derives a French IBAN of the invented bank, with its check digits, from a hexadecimal digest. */
function frenchIban(digest: string): string {
  const account = String(Number.parseInt(digest.slice(0, 10), 16) % 1e11).padStart(11, "0");
  const key = 97 - ((89 * 99_999 + 15 * 99_999 + 3 * Number(account)) % 97);
  const bban = `${INVENTED_BANK}${account}${String(key).padStart(2, "0")}`;
  const check = 98 - remainder(`FR00${bban}`);
  return `FR${String(check).padStart(2, "0")}${bban}`;
}

/** The IBAN as a number, modulo 97: letters count from 10, and the first four characters come last. */
function remainder(compact: string): number {
  let rest = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** The French ranges that are reserved for fiction (Arcep), without the leading zero. */
const INVENTED_RANGES = ["19900", "26191", "35301", "46571", "53649", "63998"] as const;

/**
 * French numbers, and numbers with a country code, in the ways in which people write them. The pseudonym
 * of a secret does not match, even when its twelve digits are decimal.
 */
export const PHONE_NUMBER =
  /(?<![\p{L}\p{N}+])(?<!\d[.,-])(?<!redacted-(?=[\da-f]{12}(?![\p{L}\p{N}])))(?:(?:\+|00)[1-9]\d{0,2}[ .\u00a0-]?(?:\(0\)[ .\u00a0-]?)?\d(?:[ .\u00a0-]?\d){6,12}|0[1-9]([ .\u00a0-]?)\d{2}(?:\1\d{2}){3})(?![\p{L}\p{N}]|[.,-]\d)/gu;

const isInventedPhone = (text: string): boolean => {
  const digits = significant(text);
  return digits.length === 9 && INVENTED_RANGES.some((range) => digits.startsWith(range));
};

/** Derives a number for fiction from a number's digest; with +33 when it has a country code. */
function inventedPhone(text: string, digest: (digits: string) => string): string {
  const number = Number.parseInt(digest(significant(text)).slice(0, 8), 16);
  const range = INVENTED_RANGES[number % INVENTED_RANGES.length];
  const rest = String(Math.floor(number / INVENTED_RANGES.length) % 10_000).padStart(4, "0");
  return `${/^\s*(?:\+|00)/.test(text) ? "+33" : "0"}${range}${rest}`;
}

/** The digits of a number, without France's prefixes. */
const significant = (text: string): string =>
  text
    .replace(/\(0\)/, "")
    .replaceAll(/\D/g, "")
    .replace(/^(?:0033|33(?=\d{9}$)|0)/, "");
