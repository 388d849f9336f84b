import { safely } from "./json.ts";
import { isPersonName, isSecretName, PERSON_WORDS, SECRET_WORDS } from "./private-names.ts";
import { maskEscaped } from "./unescape.ts";

const MASK = "[redacted]";

const GAP = "[\\s./()+-]";

/** E-mail addresses, IBANs (in capitals, or unspaced), phone numbers. Each bounded, for texts of any length. */
const PERSONAL = /* @__PURE__ */ new RegExp(
  /* @__PURE__ */ [
    '[^\\s"<>,;:()@]{1,64}@[^\\s"\'<>,;:()@]{1,250}',
    `[A-Z]{2}\\d\\d(?:${GAP}?[A-Z\\d]){11,30}|(?<![\\w-])(?![\\da-f]{8}-)[a-z]{2}\\d\\d(?:${GAP}?[a-z\\d]{4}){2,7}(?:${GAP}?[a-z\\d]{1,3})?(?!\\w)`,
    `(?<![\\w.])(?:\\(?\\+|00${GAP}?)[1-9](?:${GAP}{0,4}\\d){7,14}`,
    `(?<![\\w.+-])\\(?0\\)?${GAP}{0,3}[1-9](?:${GAP}{0,3}\\d){8}(?!\\d)`,
  ].join("|"),
  "g",
);

/** What is named for a secret or a person; made in one step, so that a bundle without it has none of it. */
const NAMED = /* @__PURE__ */ (() => {
  // A form has `+` for a space.
  const space = "[\\s+]";
  const separator = `[\\\\"']{0,8}${space}{0,3}(?:=>|[:=])${space}{0,3}`;
  const quoted = "\"[^\"]{1,2000}\"|'[^']{1,2000}'";
  return {
    /** `password: x`, `"clientSecret":"x"`, `:token => "x"`; of a cookie, all that follows. */
    secret: new RegExp(
      `(cookie${separator})[^\\r\\n"<>]+|((?:${SECRET_WORDS})s?${separator}(?:(?:Bearer|Basic|Digest|Token)${space}+)?)` +
        `(?:${quoted}|[\\\\"']{0,8}[^\\s"'&,;<>\\\\]+)`,
      "gi",
    ),
    /** `name="x"`, also as an attribute of XML; a number where nobody quotes. */
    person: new RegExp(`((?:${PERSON_WORDS})${separator})(?:${quoted}|\\d{5,})`, "gi"),
    /** `<name>x</name>`, with what is within. */
    element: new RegExp(
      `(<([\\w:.-]{0,80}(?:(?:${SECRET_WORDS})s?|${PERSON_WORDS}))(?:${space}[^<>]{0,400})?(?<!/)>)[^]{1,1000}?(?=</\\2|$)`,
      "gi",
    ),
  };
})();

/**
 * Masks what may be a secret or a person in a third-party text: bearer tokens, what is named a secret, the
 * query of every URL (a file's URL has its permission there), e-mail addresses, IBANs, phone numbers, and
 * elements and attributes of XML that are named for them; escaped or not. Takes time in proportion to the text.
 */
export const redactText = (text: string): string => maskEscaped(text, maskSecrets, maskPersons);

const maskSecrets = (text: string): string =>
  text
    .replace(NAMED.element, `$1${MASK}`)
    .replace(/\b(Bearer|Basic|Digest)[\s+]+[^\s"'<>,;&]+/gi, `$1 ${MASK}`)
    .replace(/eyJ[^\s"'<>,]+/g, (token) => (token.includes(".") ? MASK : token))
    .replace(/[^\s"'<>\\]+/g, withoutQuery)
    .replace(/([?&][\w.-]{1,60}=)[^\s&"'<>\\]+/g, `$1${MASK}`)
    .replace(NAMED.secret, `$1$2${MASK}`)
    .replace(NAMED.person, `$1${MASK}`);

const maskPersons = (text: string): string => text.replace(PERSONAL, MASK);

function withoutQuery(word: string): string {
  const slash = word.indexOf("/");
  const end = slash < 0 ? -1 : word.slice(slash).search(/[?#]./);
  return end < 0 ? word : `${word.slice(0, slash + end)}?${MASK}`;
}

const LONGEST_MESSAGE = 300;
const LONGEST_EXCERPT = 1000;

/** Text beyond the cut that is read as well, so that nothing is cut in two and missed. */
const MARGIN = 500;

/** The beginning of a third-party text, without what may be a secret. Cut first, so that reading it is cheap. */
export const excerpt = (text: string, mask = same, most = LONGEST_EXCERPT): string =>
  redactText(mask(text.slice(0, most + MARGIN))).slice(0, most);

const same = (text: string): string => text;

/** The beginning of a third-party text as a part of one line, without what may be a secret. */
export const messageExcerpt = (text: string, mask?: (text: string) => string): string =>
  excerpt(text, mask, LONGEST_MESSAGE).replace(/\p{Cc}+/gu, " ");

const DEEPEST = 20;

/** A JSON value whose texts are masked, keys as well, at any depth that a message has. */
export function maskTexts(
  value: unknown,
  mask: (text: string) => string,
  depth = 0,
  isByField = false,
): unknown {
  if (typeof value === "string") return mask(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEEPEST) return MASK;
  if (Array.isArray(value)) return value.map((item) => maskTexts(item, mask, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      mask(key),
      isHidden(key, item, isByField) ? MASK : maskTexts(item, mask, depth + 1, key === "errors"),
    ]),
  );
}

/** Where errors are listed by field, a field's name stands before what is wrong with it. */
function isHidden(key: string, value: unknown, isByField: boolean): boolean {
  if (typeof value === "string") return isSecretName(key) || (!isByField && isPersonName(key));
  return !isByField && typeof value !== "boolean" && value !== null && isSecretName(key);
}

/** What the errors of runtimes have; `failure` is our own. */
const PLAIN = /^(message|stack|name|code|errno|syscall|address|port|host|hostname|cause|failure)$/;

/** The codes of runtimes: `ECONNREFUSED`, `ERR_INVALID_URL`. */
const CODE = /^[A-Z_\d]{1,60}$/;

const DEEPEST_CAUSE = 4;

/**
 * What may be kept of an error that somebody else's code threw: the error itself where it has nothing but
 * what runtimes put there, else a copy without the rest (requests with their headers, say). `undefined` for
 * anything but an `Error`.
 */
export function cleanCause(
  thrown: unknown,
  mask: (text: string) => string = redactText,
  depth = 0,
): Error | undefined {
  if (!safely(() => thrown instanceof Error) || depth > DEEPEST_CAUSE) return undefined;
  try {
    const error = thrown as Error & { readonly code?: unknown };
    const { name, message, stack = "", cause, code } = error;
    const inner = cleanCause(cause, mask, depth + 1);
    const text = mask(message.slice(0, 2000));
    const isWhole = stack.includes(message) && text === message;
    if (inner === cause && isWhole && isHarmless(error, mask)) return error;
    const copy = Object.assign(new Error(text, inner && { cause: inner }), { name: mask(name) });
    // The frames name files, not what was sent.
    const frames = stack.search(/^\s+at /m);
    copy.stack = `${copy.name}: ${text}\n${frames < 0 ? "" : stack.slice(frames)}`;
    return Object.assign(
      copy,
      typeof code === "string" && CODE.test(code) && mask(code) === code && { code },
    );
  } catch {
    return undefined;
  }
}

/** Whether an error has nothing but what runtimes put there, and says nothing there that is masked. */
const isHarmless = (error: Error, mask: (text: string) => string): boolean =>
  Object.entries(Object.getOwnPropertyDescriptors(error)).every(
    ([key, { value }]) =>
      PLAIN.test(key) && (key === "stack" || typeof value !== "string" || mask(value) === value),
  ) && Object.getOwnPropertySymbols(error).length === 0;
