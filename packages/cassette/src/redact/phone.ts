/** The French ranges that are reserved for fiction, without the leading zero. */
const INVENTED_RANGES = ["19900", "26191", "35301", "46571", "53649", "63998"] as const;

/**
 * French numbers, and numbers with a country code, in the ways in which people write them. The digits of
 * a secret's pseudonym are none, even when all twelve of them are decimal.
 */
export const PHONE_NUMBER =
  /(?<![\p{L}\p{N}+])(?<!\d[.,-])(?<!redacted-(?=[\da-f]{12}(?![\p{L}\p{N}])))(?:(?:\+|00)[1-9]\d{0,2}[ .\u00a0-]?(?:\(0\)[ .\u00a0-]?)?\d(?:[ .\u00a0-]?\d){6,12}|0[1-9]([ .\u00a0-]?)\d{2}(?:\1\d{2}){3})(?![\p{L}\p{N}]|[.,-]\d)/gu;

export const isInventedPhone = (text: string): boolean => {
  const digits = significant(text);
  return digits.length === 9 && INVENTED_RANGES.some((range) => digits.startsWith(range));
};

/** A number of fiction from the digest of a number; one with a country code gets one with +33. */
export function inventedPhone(text: string, digest: (digits: string) => string): string {
  const number = Number.parseInt(digest(significant(text)).slice(0, 8), 16);
  const range = INVENTED_RANGES[number % INVENTED_RANGES.length];
  const rest = String(Math.floor(number / INVENTED_RANGES.length) % 10_000).padStart(4, "0");
  return `${/^\s*(?:\+|00)/.test(text) ? "+33" : "0"}${range}${rest}`;
}

/** The digits that make a number, without France's prefixes. */
const significant = (text: string): string =>
  text
    .replace(/\(0\)/, "")
    .replaceAll(/\D/g, "")
    .replace(/^(?:0033|33(?=\d{9}$)|0)/, "");
