import fc from "fast-check";

/** A generated secret: how it stands in a text, and what of it must never be written. */
export interface Secret {
  readonly text: string;
  readonly needle: string;
}

const word = fc.stringMatching(/^[a-z][a-z0-9]{4,12}$/);
const opaque = fc.stringMatching(/^[A-Za-z0-9_-]{16,40}$/);
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

const whole = (text: string): Secret => ({ text, needle: text });

const email = fc
  .tuple(
    word,
    fc.constantFrom(".", "_", "+", "-"),
    word,
    word,
    fc.constantFrom("fr", "com", "co.uk"),
  )
  .map(([first, joint, last, host, end]) => whole(`${first}${joint}${last}@${host}.${end}`));

const french = fc
  .tuple(fc.constantFrom("1", "2", "4", "6", "7"), digits(8), fc.constantFrom("", " ", ".", "-"))
  .map(([range, rest, gap]) => [`0${range}`, ...(rest.match(/../g) ?? [])].join(gap))
  .filter((text) => !/^(?:01.?99.?00|02.?61.?91|04.?65.?71|06.?39.?98)/.test(text));
const abroad = fc
  .tuple(fc.constantFrom("+33 6", "+49 30", "+32 470", "0033 7"), digits(8))
  .map(([start, rest]) => `${start} ${rest.replace(/(..)(?=.)/g, "$1 ")}`)
  .filter((text) => !/63 ?99 ?8/.test(text));
const phone = fc.oneof(french, abroad).map(whole);

/** The same check digits as a French one, of a bank that exists. */
const iban = digits(21).map((bban) => {
  const account = `30006${bban}4`.slice(0, 27 - 4);
  return whole(withCheckDigits("FR", account));
});
const groupedIban = iban.map(({ text }) => whole(text.replace(/(.{4})(?=.)/g, "$1 ")));

const bearer = opaque.map((token) => ({ text: `Bearer ${token}`, needle: token }));
const jwt = fc
  .tuple(opaque, opaque, opaque)
  .map(([head, body, sign]) => whole(`eyJ${head}.eyJ${body}.${sign}`));
const fileUrl = fc.tuple(word, opaque, opaque).map(([name, id, signature]) => ({
  text: `https://app.pennylane.com/public/${name}.pdf?encrypted_id=${id}&X-Amz-Signature=${signature}`,
  needle: id,
}));
const assigned = opaque.map((token) => ({ text: `access_token=${token}`, needle: token }));

/** What is known for what it looks like, wherever it stands. */
export const anySecret: fc.Arbitrary<Secret> = fc.oneof(
  email,
  phone,
  iban,
  groupedIban,
  bearer,
  jwt,
  fileUrl,
  assigned,
);

/** What nothing gives away but the name of its place. */
export const opaqueSecret: fc.Arbitrary<string> = opaque;

/** The names of places that hold secrets. */
export const secretName = fc.constantFrom(
  "token",
  "access_token",
  "refresh_token",
  "client_secret",
  "password",
  "api_key",
  "encrypted_id",
  "signature",
  "X-Amz-Signature",
);

function withCheckDigits(country: string, bban: string): string {
  const moved = [...`${bban}${country}00`]
    .map((character) => Number.parseInt(character, 36))
    .join("");
  const rest = [...moved].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0);
  return `${country}${String(98 - rest).padStart(2, "0")}${bban}`;
}
