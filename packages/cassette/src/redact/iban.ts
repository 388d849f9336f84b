/** A bank and a branch that do not exist: what begins so is a pseudonym. */
const INVENTED_BANK = "9999999999";

/** Candidates in a text; whether one is an IBAN, its check digits tell. */
export const IBAN_CANDIDATE =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[A-Z\d]{11,30}|(?:[ \u00a0-][A-Z\d]{4}){2,7}(?:[ \u00a0-][A-Z\d]{1,4})?)(?![\p{L}\p{N}])/giu;

/** Whether the check digits are right (ISO 13616). Spaces and hyphens do not count. */
export function isIban(text: string): boolean {
  const compact = text.replaceAll(/[\s-]/g, "").toUpperCase();
  return /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(compact) && remainder(compact) === 1;
}

export const isInventedIban = (compact: string): boolean =>
  compact.startsWith("FR") && compact.slice(4).startsWith(INVENTED_BANK);

/** A French IBAN of the invented bank whose check digits are right, from a hexadecimal digest. */
export function frenchIban(digest: string): string {
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
