import { decodeHTML, encodeNonAsciiHTML, encodeXML } from "entities";
import fc from "fast-check";

/** A secret or something personal as people and programs spell it, to be planted and never found. */
export interface Plant {
  readonly kind: "email" | "iban" | "phone" | "secret";
  /** How it stands in a text. */
  readonly text: string;
  /** What of it must not be found, compared by {@link isFound}. */
  readonly needle: string;
}

/** Whether a text holds a needle, or half of a long one, in any spelling: escaped, spaced, or in capitals. */
export const isFound = (text: string, needle: string): boolean => finderIn(text)(needle);

/** Reads a text once, to look for many needles in it. */
export function finderIn(text: string): (needle: string) => boolean {
  const readings = readingsOf(text).map(compacted).join("\n");
  return (needle) => partsOf(compacted(needle)).some((part) => readings.includes(part));
}

const MOST_ROUNDS = 8;

/** A text, and what it says with one layer of escapes less at a time. */
function readingsOf(text: string): readonly string[] {
  const readings = [text];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const last = readings.at(-1) as string;
    const next = unescaped(last);
    if (next === last) break;
    readings.push(next);
  }
  return readings;
}

const SHORTEST_HALF = 8;

function partsOf(needle: string): readonly string[] {
  const middle = Math.ceil(needle.length / 2);
  const halves = middle < SHORTEST_HALF ? [] : [needle.slice(0, middle), needle.slice(-middle)];
  return [needle, ...halves];
}

/** Without what may stand between two characters. */
const compacted = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\s.()/:_+\u200b\u2060-]/g, "")
    .toLowerCase();

const unescaped = (text: string): string =>
  decodeHTML(
    text
      .replaceAll(/(?:%[\da-f]{2})+/gi, (run) => Buffer.from(unescape(run), "latin1").toString())
      .replaceAll(/\\+u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .replaceAll(/\\+(["'/\\])/g, "$1"),
  );

const word = fc.stringMatching(/^[a-z][a-z0-9]{4,12}$/);
const opaque = fc.stringMatching(/^[A-Za-z0-9_-]{16,40}$/);
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const gap = fc.constantFrom(" ", "\u00a0", "\u202f", "\u2009", ".", "-");

const code = (character: string): number => character.charCodeAt(0);
const hex = (character: string): string => code(character).toString(16);
const everyCharacter = (pattern: RegExp, spell: (character: string) => string) => (text: string) =>
  text.replaceAll(pattern, spell);
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
const unicode = (character: string): string => `\\u${hex(character).padStart(4, "0")}`;
const percent = encodeURIComponent;

/** How what stands in JSON, XML or a URL is escaped there, also in one another. */
export const SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "percent-encoded": percent,
  "percent-encoded twice": (text) => percent(percent(text)),
  "percent-encoded, every letter": everyCharacter(/[ -~]/g, (one) => `%${hex(one)}`),
  "in a form": (text) => new URLSearchParams({ "": text }).toString().slice(1),
  "in JSON": inJson,
  "in JSON in JSON": (text) => inJson(inJson(text)),
  "in JSON in JSON in JSON": (text) => inJson(inJson(inJson(text))),
  "in JSON, with codes": everyCharacter(/[^\w ]/g, unicode),
  "in JSON, with codes alone": everyCharacter(/./gs, unicode),
  "in JSON in JSON, with codes": (text) => inJson(everyCharacter(/[^\w ]/g, unicode)(text)),
  "in HTML": encodeNonAsciiHTML,
  "in XML": encodeXML,
  "in XML in XML": (text) => encodeXML(encodeXML(text)),
  "in XML, with codes": everyCharacter(/[^\w ]/g, (one) => `&#x${hex(one)};`),
  "in XML, with decimal codes alone": everyCharacter(/./gs, (one) => `&#${code(one)};`),
  "in JSON in XML": (text) => encodeXML(inJson(text)),
  "in XML in a URL": (text) => percent(encodeXML(text)),
  "in a URL in JSON": (text) => inJson(percent(text)),
  "in Unicode's long form": (text) => text.normalize("NFD"),
};

const spellings = fc.constantFrom(...Object.values(SPELLINGS));

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
    spellings,
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
      (secret, name) => `<x:${name} a="1"><![CDATA[${secret}]]></x:${name}>`,
      (secret, name) => `<user id='7' ${name}="${secret}"/>`,
      (secret, name) => `{:${name} => "${secret}"}`,
      (secret, _, other) => `Set-Cookie: ${other}=1; session=${secret}; path=/`,
      (secret) => `Authorization: Basic ${secret}`,
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

/** The same, escaped as it is where texts stand in one another. */
export const escapedPlants: fc.Arbitrary<Plant> = fc
  .tuple(plants, spellings)
  .map(([plant, spell]) => ({ ...plant, text: spell(plant.text) }));

/** Names and texts that nothing but the contract knows for what they are. */
export const persons: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("Zéphyrine", "Aldebert", "Philomène", "Côme", "O'Neil", "Jean-Eudes"),
    fc.stringMatching(/^[A-Z][a-z]{6,12}$/),
  )
  .map(([first, last]) => `${first} ${last}`);
