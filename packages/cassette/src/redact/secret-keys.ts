/** The words that name secrets, as an alternation of a regular expression. */
export const SECRET_WORDS =
  "token|secret|password|passwd|api[_-]?key|encrypted[_-]?id|signature|authorization|cookie|code_verifier|x-amz-credential";

const SECRET_KEY = new RegExp(`^(?:.*[_-])?(?:${SECRET_WORDS})$`, "i");
const PHONE_KEY = /(?:^|_)(?:phone|mobile|fax|telephone)(?:_number)?$/i;
const IBAN_KEY = /(?:^|_)iban$/i;
const EMAIL_KEY = /(?:^|_)e?mail(?:_address)?s?$/i;

/** What the name of a key or a field says about its value. */
export type KeyClass = "secret" | "phone" | "iban" | "email";

export function classOfKey(key: string): KeyClass | undefined {
  if (SECRET_KEY.test(key)) return "secret";
  if (PHONE_KEY.test(key)) return "phone";
  if (IBAN_KEY.test(key)) return "iban";
  return EMAIL_KEY.test(key) ? "email" : undefined;
}
