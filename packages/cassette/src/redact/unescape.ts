/** How often a text may be escaped in itself; each round takes time in proportion to the text. */
const MOST_ROUNDS = 5;

/** Percent-encoding, JSON's and XML's escapes. */
const ESCAPED = /%[\da-f]{2}|\\["'/u]|&[#a-z\d]{2,9};/i;

/** Characters that look like others, or like nothing. */
const DISGUISED =
  /\p{M}|[\u00a0\u00ad\u061c\u1680\u180e\u1d00-\u1dff\u2000-\u33ff\ufb00-\uffef\u{1d400}-\u{1d7ff}]/u;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  commat: "@",
  gt: ">",
  lt: "<",
  nbsp: " ",
  period: ".",
  plus: "+",
  quot: '"',
};

/** What shows nothing, and stands between characters: soft hyphens, joiners, marks of direction. */
const INVISIBLE = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/**
 * The text as a reader sees it: percent-encoding, JSON's and XML's escapes undone, also several on top of
 * each other; narrow spaces, long hyphens and full-width characters as their plain forms.
 */
export function unescapeText(text: string): string {
  let plain = text;
  for (let round = 0; round < MOST_ROUNDS && ESCAPED.test(plain); round += 1) {
    const next = unescapeOnce(plain);
    if (next === plain) break;
    plain = next;
  }
  return DISGUISED.test(plain) ? undisguise(plain) : plain;
}

const unescapeOnce = (text: string): string =>
  text
    .replaceAll(/(?:%[\da-f]{2})+/gi, decodePercent)
    .replaceAll(/\\u\{?([\da-f]{4})\}?/gi, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll(/\\(["'/])/g, "$1")
    .replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, decodeEntity);

const undisguise = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(INVISIBLE, "")
    .replaceAll(/\p{Zs}/gu, " ")
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-");

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function decodeEntity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
}
