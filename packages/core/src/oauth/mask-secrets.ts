import { redactText } from "../redact.ts";

/** Masks secrets in a text of others, also where they are spelt as in a form. */
export const maskSecrets = (text: string, secrets: readonly string[]): string =>
  redactText(
    secrets
      .flatMap((secret) => [secret, formEncoded(secret), urlEncoded(secret)])
      .filter((secret) => secret !== "")
      .reduce((masked, secret) => masked.replaceAll(secret, "[redacted]"), text),
  );

const formEncoded = (secret: string): string =>
  new URLSearchParams({ "": secret }).toString().slice(1);

/** As `encodeURIComponent`, which throws on half of a surrogate pair. */
const urlEncoded = (secret: string): string => formEncoded(secret).replaceAll("+", "%20");
