// The table of `@centime/core/fields` would weigh more in a browser: these are the ends of its names, and a
// test compares the two.

/** The words that names of secrets end with, as an alternation of a regular expression. */
export const SECRET_WORDS =
  "token|secret|password|passwd|passphrase|pwd|api[_-]?key|private[_-]?key|credential|encrypted[_-]?id|" +
  "signature|sig|authorization|cookie|code[_-]?verifier";

/** The words that names of what tells who somebody is end with. */
export const PERSON_WORDS =
  "name|customer_label|masked_number|recipients?|address|city|postal_?code|(?:reg|establishment)_no|" +
  "(?:vat|phone|mobile)_?number|sire[nt]|iban|mails?|phone";

const TEXT_WORDS =
  "label|description|notes|text|subject|mention|title|value|body|bank|role|message|path|m_fields";

const SECRET = /* @__PURE__ */ (() => new RegExp(`(?:${SECRET_WORDS})s?$`, "i"))();
const PERSON = /* @__PURE__ */ (() => new RegExp(`(?:${PERSON_WORDS})$`, "i"))();
const TEXT = /* @__PURE__ */ (() => new RegExp(`(?:${TEXT_WORDS})$`, "i"))();

/** Whether a field of this name holds a secret, whatever it looks like. */
export const isSecretName = (name: string): boolean => SECRET.test(name);

/** Whether a field of this name tells who somebody is. */
export const isPersonName = (name: string): boolean => PERSON.test(name);

/** Whether a field of this name holds what no message may repeat: a person, what people typed, a secret. */
export const isPrivateName = (name: string): boolean =>
  PERSON.test(name) || TEXT.test(name) || SECRET.test(name);
