/** How often a text may be escaped in itself; each round takes time in proportion to the text. */
const MOST_ROUNDS = 5;

/** Characters that look like others, or like nothing. */
const DISGUISED =
  /\p{M}|[\u00a0\u00ad\u061c\u1680\u180e\u1d00-\u1dff\u2000-\u33ff\ufb00-\uffef\u{1d400}-\u{1d7ff}]/u;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  commat: "@",
  gt: ">",
  lt: "<",
  period: ".",
  quot: '"',
};

/** `&nbsp;`, `&thinsp;`, `&NonBreakingSpace;` */
const SPACE = /sp(?:ace)?$/i;

/** The accents of `&eacute;` and the like, as marks that follow their letter. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  cedil: "\u0327",
  circ: "\u0302",
  grave: "\u0300",
  tilde: "\u0303",
  uml: "\u0308",
};

/** What shows nothing, and stands between characters: soft hyphens, joiners, marks of direction. */
const INVISIBLE = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/**
 * Masks a text as it is, and as its reader sees it: percent-encoding, JSON's and XML's escapes undone, also
 * several on top of each other; narrow spaces, long hyphens and full-width characters as their plain forms.
 * Where only that shows something, the text is returned as its reader sees it.
 *
 * `last` masks the outermost reading alone: what an escape in its middle would cut in two.
 */
export function maskEscaped(
  text: string,
  mask: (text: string) => string,
  last: (text: string) => string,
): string {
  let shown = mask(text);
  let plain = shown;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = unescapeOnce(plain);
    if (next === plain) break;
    plain = mask(next);
    if (plain !== next) shown = plain;
  }
  const clean = last(plain);
  return clean === plain ? shown : clean;
}

/** Masks known values in a text, also where they are escaped: no escape cuts one of them in two. */
export const maskKnown = (text: string, mask: (text: string) => string): string =>
  mask(maskEscaped(text, identity, mask));

/** A text as its reader sees it. */
export function unescapeText(text: string): string {
  let plain = text;
  maskEscaped(text, identity, (next) => {
    plain = next;
    return next;
  });
  return plain;
}

const identity = (text: string): string => text;

function unescapeOnce(text: string): string {
  const plain = /[%\\&[]/.test(text) ? withoutEscapes(text) : text;
  return DISGUISED.test(plain) ? undisguise(plain) : plain;
}

const withoutEscapes = (text: string): string =>
  text
    .replace(/(?:%[\da-f]{2})+/gi, decodePercent)
    .replace(
      /(?<!\\)\\+(?:u\{?([\da-f]{4})\}?|x([\da-f]{2})|(["'/]))/gi,
      (_, unicode, hex, plain) => plain ?? characterOf(Number.parseInt(unicode ?? hex, 16)),
    )
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,20}));/gi, decodeEntity)
    .replace(/<!\[CDATA\[|\]\]>/g, "");

const undisguise = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(/\p{Zs}/gu, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-");

/** What is not UTF-8 is Latin-1. */
function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%(..)/g, (_, hex) => characterOf(Number.parseInt(hex, 16)));
  }
}

function decodeEntity(whole: string, hex?: string, decimal?: string, name = ""): string {
  if (name !== "") {
    const accent = ACCENTS[name.slice(1)];
    if (accent !== undefined) return (name[0] + accent).normalize();
    return SPACE.test(name) ? " " : (ENTITIES[name.toLowerCase()] ?? whole);
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10_ff_ff ? characterOf(code) : whole;
}

const characterOf = (code: number): string => String.fromCodePoint(code);
