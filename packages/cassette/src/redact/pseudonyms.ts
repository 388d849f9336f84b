import { digestOf } from "../exchange/digest.ts";
import { frenchIban, isInventedIban } from "./iban.ts";
import { inventedPhone, isInventedPhone } from "./phone.ts";

/**
 * Stands in for secrets and persons. The same value always gets the same pseudonym, and a pseudonym
 * is its own, so that redacting twice is redacting once.
 */
export interface Pseudonyms {
  email(address: string): string;
  iban(iban: string): string;
  phone(number: string): string;
  /** Of a token, a signature, a password: `redacted-` and twelve digits. */
  secret(text: string): string;
}

/** Domains that nobody can own (RFC 2606): their addresses are invented already. */
const INVENTED_DOMAIN = /[@.](?:test|example|invalid|localhost|example\.(?:com|net|org))$/i;

const REDACTED = /^redacted-[0-9a-f]{12}$/;

/** Pseudonyms are short digests: `salt` keeps who knows a candidate from testing it against one. */
export function createPseudonyms(salt: string): Pseudonyms {
  const digest = (kind: string, text: string) => digestOf(`${salt}\n${kind}\n${text}`);
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
