import { safely } from "./json.ts";

const MASK = "[redacted]";

const GAP = "[\\s./()-]";

/** E-mail addresses, IBANs (in capitals, or unspaced), phone numbers. Each bounded, for texts of any length. */
const PERSONAL = /* @__PURE__ */ new RegExp(
  /* @__PURE__ */ [
    "[^\\s\"'<>,;:()@]{1,64}@[^\\s\"'<>,;:()@]{1,250}",
    `[A-Z]{2}\\d\\d(?:${GAP}?[A-Z\\d]){11,30}|(?<![\\w-])(?![\\da-f]{8}-)[a-z]{2}\\d\\d(?:${GAP}?[a-z\\d]{4}){2,7}(?:${GAP}?[a-z\\d]{1,3})?(?!\\w)`,
    `(?<![\\w.])(?:\\(?\\+|00${GAP}?)[1-9](?:${GAP}{0,4}\\d){7,14}`,
    `(?<![\\w.+-])\\(?0\\)?${GAP}{0,3}[1-9](?:${GAP}{0,3}\\d){8}(?!\\d)`,
  ].join("|"),
  "g",
);

/**
 * Masks what may be a secret or a person in a third-party text: bearer tokens, what is named a secret, the
 * query of every URL (a file's URL has its permission there), e-mail addresses, IBANs and phone numbers.
 * Takes time in proportion to the text.
 */
export const redactText = (text: string): string =>
  text
    .replace(/\\u0026|&amp;/gi, "&")
    .replace(/\b(Bearer|Basic)\s+[^\s"'<>,;]+/gi, `$1 ${MASK}`)
    .replace(/eyJ[\w.-]+/g, (token) => (token.includes(".") ? MASK : token))
    .replace(/[^\s"'<>\\]+/g, withoutQuery)
    .replace(/([?&][\w.-]{1,60}=)[^\s&"'<>\\]+/g, `$1${MASK}`)
    .replace(
      /(token|secret|password|signature|api[_-]?key|encrypted_id)(s?[\\"']{0,8}\s{0,3}[:=]\s{0,3}[\\"']{0,8})[^\s"'&,;<>\\]+/gi,
      `$1$2${MASK}`,
    )
    .replace(PERSONAL, MASK);

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
export const excerpt = (text: string, most = LONGEST_EXCERPT): string =>
  redactText(text.slice(0, most + MARGIN)).slice(0, most);

/** The beginning of a third-party text as a part of one line, without what may be a secret. */
export const messageExcerpt = (text: string): string =>
  excerpt(text, LONGEST_MESSAGE).replace(/\p{Cc}+/gu, " ");

const DEEPEST = 20;

/** Names of what is secret whatever it looks like. */
const SECRET = /(token|secret|password|signature|api[_-]?key|encrypted_id)s?$/i;

/** A JSON value whose texts are masked, at any depth that a message has. */
export function maskTexts(value: unknown, mask: (text: string) => string, depth = 0): unknown {
  if (typeof value === "string") return mask(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEEPEST) return MASK;
  if (Array.isArray(value)) return value.map((item) => maskTexts(item, mask, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      typeof item === "string" && SECRET.test(key) ? MASK : maskTexts(item, mask, depth + 1),
    ]),
  );
}

/** What the errors of runtimes have, all of it harmless; `failure` is our own. */
const PLAIN = /^(message|stack|name|code|errno|syscall|address|port|host|hostname|cause|failure)$/;

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
    const {
      name,
      message,
      stack = "",
      cause,
      code,
    } = thrown as Error & { readonly code?: unknown };
    const inner = cleanCause(cause, mask, depth + 1);
    const text = mask(message.slice(0, 2000));
    const isPlain = Reflect.ownKeys(thrown as Error).every((key) => PLAIN.test(String(key)));
    if (isPlain && inner === cause && text === message) return thrown as Error;
    const copy = new Error(text, inner && { cause: inner });
    // The frames name files, not what was sent.
    if (message !== "") copy.stack = stack.replaceAll(message, () => text);
    return Object.assign(copy, { name }, typeof code === "string" && { code });
  } catch {
    return undefined;
  }
}
