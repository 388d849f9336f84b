import fc from "fast-check";

/** A secret or something personal as people and programs spell it, to be planted and never found. */
export interface Plant {
  readonly kind: "email" | "iban" | "phone" | "secret";
  /** How it stands in a text. */
  readonly text: string;
  /** What of it must not be found, compared by {@link isFound}. */
  readonly needle: string;
}

/** Whether a text holds a needle, in any spelling: escaped, spaced, or in capitals. */
export function isFound(text: string, needle: string): boolean {
  const compact = compacted(needle);
  let plain = text;
  for (let round = 0; round < 6; round += 1) {
    if (compacted(plain).includes(compact)) return true;
    const next = unescaped(plain);
    if (next === plain) return false;
    plain = next;
  }
  return false;
}

/** Without what may stand between two characters. */
const compacted = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\s.()/:_\u200b\u2060-]/g, "")
    .toLowerCase();

const unescaped = (text: string): string =>
  text
    .replaceAll(/(?:%[\da-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    })
    .replaceAll(/\\+u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll(/&#x([\da-f]+);/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll("&amp;", "&")
    .replaceAll(/\\(["/\\])/g, "$1");

const word = fc.stringMatching(/^[a-z][a-z0-9]{4,12}$/);
const opaque = fc.stringMatching(/^[A-Za-z0-9_-]{16,40}$/);
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const gap = fc.constantFrom(" ", "\u00a0", "\u202f", "\u2009", ".", "-");

/** How what stands in JSON, XML or a URL is escaped there. */
const escapes = fc.constantFrom<(text: string) => string>(
  (text) => text,
  encodeURIComponent,
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => text.replaceAll(/[^\w ]/g, (character) => `\\u${hex(character).padStart(4, "0")}`),
  (text) => text.replaceAll(/[^\w ]/g, (character) => `&#x${hex(character)};`),
  (text) => text.replaceAll(/[^\w ]/g, (character) => `&#${character.charCodeAt(0)};`),
);

const hex = (character: string): string => character.charCodeAt(0).toString(16);

const address = fc
  .tuple(
    word,
    fc.constantFrom(".", "_", "+", "-", "'"),
    word,
    word,
    fc.constantFrom("fr", "com", "co.uk", "paris"),
  )
  .map(([first, joint, last, host, end]) => `${first}${joint}${last}@${host}.${end}`);

/** E-mail addresses: escaped, in a list, after `mailto:`, in the name of a file. */
export const emails: fc.Arbitrary<Plant> = fc
  .tuple(
    address,
    escapes,
    fc.constantFrom(
      (text: string) => text,
      (text: string) => `<mailto:${text}>`,
      (text: string) => `"Marie" <${text}>`,
      (text: string) => `attachment; filename*=UTF-8''${text}.pdf`,
    ),
  )
  .map(([text, escaped, around]) => ({ kind: "email", text: around(escaped(text)), needle: text }));

const french = fc
  .tuple(fc.constantFrom("1", "2", "4", "6", "7"), digits(8), fc.nat(6), gap)
  .filter(([range, rest]) => !isInvented(range + rest))
  .map(([range, rest, form, between]) => {
    const pairs = rest.match(/../g) ?? [];
    const forms = [
      [`0${range}`, ...pairs].join(between),
      [`0${range}`, ...pairs].join("/"),
      `0${range}${rest}`,
      `(0)${range}${between}${pairs.join(between)}`,
      `0${range}${pairs[0]} ${rest.slice(2, 5)} ${rest.slice(5)}`,
      `0${range} ${rest.slice(0, 4)} ${rest.slice(4)}`,
      [`0${range}`, ...pairs].join(" - "),
    ];
    return { text: forms[form] as string, needle: range + rest };
  });

/** Ranges for fiction, which stay. */
const isInvented = (number: string): boolean =>
  /^(?:19900|26191|35301|46571|53649|63998)/.test(number);

const abroad = fc
  .tuple(
    fc.constantFrom(
      ["+33", "6"],
      ["0033", "7"],
      ["+33 (0)", "6"],
      ["(+33)", "6"],
      ["+49", "30"],
      ["+44 (0)", "20"],
      ["+1 (", "415"],
      ["+32", "470"],
      ["+41", "79"],
      ["00 352", "621"],
    ),
    digits(7),
    gap,
  )
  .map(([[country, area], rest, between]) => {
    const close = country?.endsWith("(") ? ")" : "";
    const groups = [rest.slice(0, 3), rest.slice(3, 5), rest.slice(5)].join(between);
    const joint = country?.endsWith(")") || close !== "" ? "" : " ";
    return { text: `${country}${joint}${area}${close}${between}${groups}`, needle: rest };
  });

/** Phone numbers in French and foreign spellings. */
export const phones: fc.Arbitrary<Plant> = fc
  .oneof(french, abroad)
  .map(({ text, needle }) => ({ kind: "phone", text, needle }));

/** The forms of account numbers by country: `n` a digit, `a` a letter, `c` either. */
const ACCOUNTS: Readonly<Record<string, string>> = {
  FR: "nnnnnnnnnncccccccccccnn",
  DE: "nnnnnnnnnnnnnnnnnn",
  ES: "nnnnnnnnnnnnnnnnnnnn",
  NL: "aaaannnnnnnnnn",
  BE: "nnnnnnnnnnnn",
  GB: "aaaannnnnnnnnnnnnn",
  CH: "nnnnncccccccccccc",
  LU: "nnnccccccccccccc",
};

/** IBANs: grouped with any space, dotted, glued to a word, before a word, in small letters. */
export const ibans: fc.Arbitrary<Plant> = fc
  .tuple(
    fc.constantFrom(...Object.keys(ACCOUNTS)),
    fc.array(fc.nat(35), { minLength: 30, maxLength: 30 }),
    fc.constantFrom("", " ", "\u00a0", "\u202f", ".", "-"),
    fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toLowerCase(),
      (text: string) => `IBAN${text}`,
      (text: string) => `IBAN: ${text} Durand`,
      (text: string) => `${text}, merci`,
    ),
  )
  .map(([country, values, between, around]) => {
    const account = [...(ACCOUNTS[country] as string)].map((form, index) =>
      characterOf(form, values[index] as number),
    );
    const iban = withCheckDigits(country, account.join(""));
    return {
      kind: "iban",
      text: around(iban.replaceAll(/(.{4})(?=.)/g, `$1${between}`)),
      needle: iban,
    };
  });

function characterOf(form: string, value: number): string {
  if (form === "n") return String(value % 10);
  return (form === "a" ? 10 + (value % 26) : value).toString(36).toUpperCase();
}

function withCheckDigits(country: string, account: string): string {
  const moved = [...`${account}${country}00`]
    .map((character) => Number.parseInt(character, 36))
    .join("");
  const rest = [...moved].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0);
  return `${country}${String(98 - rest).padStart(2, "0")}${account}`;
}

/** The names of what is secret: with underscores and hyphens, in camel case, plural. */
export const secretNames: fc.Arbitrary<string> = fc.constantFrom(
  "token",
  "access_token",
  "accessToken",
  "refreshTokens",
  "client_secret",
  "clientSecret",
  "webhookSecrets",
  "password",
  "userPassword",
  "passwords",
  "api_key",
  "apiKey",
  "x-api-key",
  "encrypted_id",
  "signature",
  "X-Amz-Signature",
);

/** What nothing gives away but where it stands. */
export const opaqueSecrets: fc.Arbitrary<string> = opaque;

/** Secrets that their surroundings give away: a scheme, a name, a URL. */
export const secrets: fc.Arbitrary<Plant> = fc
  .tuple(
    opaque,
    secretNames,
    word,
    fc.constantFrom<(secret: string, name: string, other: string) => string>(
      (secret) => `Bearer ${secret}`,
      (secret, name) => `${name}=${secret}`,
      (secret, name) => `${name}: '${secret}'`,
      (secret, name) => JSON.stringify({ [name]: secret }),
      (secret, name) => JSON.stringify({ payload: JSON.stringify({ [name]: secret }) }),
      (secret, name) => `<${name}>${secret}</${name}>`,
      (secret) => `eyJ${secret}.eyJ${secret}.${secret}`,
      (secret, _, other) => `https://app.pennylane.com/public/${other}.pdf?encrypted_id=${secret}`,
      (secret, _, other) => `/public/${other}.pdf?id=${secret}`,
      (secret, _, other) => `"https://files.pennylane.com/${other}?a=1\\u0026sig=${secret}"`,
      (secret, _, other) => `https://files.pennylane.com/${other}?a='${other}'&amp;key=${secret}`,
      (secret, _, other) => `href=/rails/${other}?x=${secret}#${secret}`,
    ),
  )
  .map(([secret, name, other, form]) => ({
    kind: "secret",
    text: form(secret, name, other),
    needle: secret,
  }));

/** What is known for what it looks like, wherever it stands. */
export const plants: fc.Arbitrary<Plant> = fc.oneof(emails, phones, ibans, secrets);

/** Names and texts that nothing but the contract knows for what they are. */
export const persons: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("Zéphyrine", "Aldebert", "Philomène", "Côme", "O'Neil", "Jean-Eudes"),
    fc.stringMatching(/^[A-Z][a-z]{6,12}$/),
  )
  .map(([first, last]) => `${first} ${last}`);
