import type { Repetition } from "./growth.ts";

/** What patterns of URLs, secrets, persons, numbers, dates, headers and paths begin to match, and never end. */
const UNITS = [
  ...["a", "A", "_", "é", "İ", "💶", "\u0000", " ", "\t", "\n", "\r\n", "\u00a0", "\n "],
  ...[
    "0",
    "9",
    "12",
    "-1",
    "1.",
    "1,",
    "1e",
    "+",
    "-",
    ".",
    "..",
    "/",
    "//",
    "a/",
    "/a",
    "\\",
    "%",
    "%41",
    "%2",
  ],
  ...[
    "http://",
    "https://a",
    "http://a@",
    "https://a?",
    "https://a/?b=c&",
    "https://a#",
    "HTTPS://a.b/",
  ],
  ...[
    "Bearer ",
    "Bearer  x",
    "Bearer\t",
    "bearer",
    "Basic ",
    "Basic x ",
    "Digest ",
    "eyJ",
    "eyJhbGciOiJI.",
    "eyJaaaaaaaa.aaaa.",
  ],
  ...[
    "token",
    "token=",
    "token:",
    "token_",
    "x_token_",
    "token= ",
    '"token":',
    "api_key=a",
    "secret ",
    "password : ",
    "_secret",
  ],
  ...["@", "a@", "@a", "a@a", "a@a.", "a@a.a ", "a.", "a@a-", "a'@"],
  ...[
    "FR76",
    "FR76 1234 ",
    "AA00A",
    "FR7612345678901234567890123 ",
    "+33 ",
    "+33612345678 ",
    "06 ",
    "0612345678",
    "06.12.",
    "0 (0) ",
    "00",
  ],
  ...[
    "=",
    "==",
    "&",
    "a=b&",
    "a=&",
    "?",
    "#",
    ",",
    ", ",
    ";",
    "; a=",
    ":",
    "|",
    "*",
    "$",
    "^",
    "(",
    "(a",
    "[",
    "]",
    "{",
    "}",
    "{a}",
    "<",
    "<a",
    ">",
    "'",
    '"',
    '\\"',
    "\\u0026",
    "`",
  ],
  ...["<name>", "<name ", "</name>", "&#x3c;", "&amp;", "%3C", "\\", "%25", "<![CDATA[", "cookie:"],
  ...["[1,", '{"a":', '[{"a":', "null,", "t=1,", "v1=", `v1=${"a".repeat(64)},`, "t=,", "v1=a"],
  ...[
    "login",
    "/auth",
    "redacted-",
    "redacted-aaaaaaaaaaaa",
    "--b\r\n",
    "--b",
    "\r\n\r\n",
    'name="',
    'name="a";',
    "content-type: ",
  ],
  ...[
    "Mon, ",
    "01 Jan 2026 ",
    "2026-01-01",
    "T00:00:00",
    "client error (Connect",
    "CERT_",
    "SELF_SIGNED_CERT",
    "UND_ERR_",
  ],
  ...["$..", "$..a", "[*]", "['", "a.*.", "..a..a"],
];

/** What stands before a repetition, so that a pattern is inside of itself when it begins. */
const STARTS = [
  ...[
    "Bearer ",
    "https://a?",
    "a@",
    "token=",
    '"token": "',
    "Mon, ",
    "t=1,v1=",
    "eyJaaaaaaaa.",
    "FR76",
    "+33",
    "-",
    "/a",
    "multipart/form-data; boundary=",
  ],
];

const END = "\u0001!";

/** Each unit with an end that fits nothing, and the plainest after every start. */
export const REPETITIONS: readonly Repetition[] = [
  ...UNITS.map((unit) => ({ start: "", unit, end: END })),
  ...STARTS.flatMap((start) => ["a", " ", "0"].map((unit) => ({ start, unit, end: END }))),
];

/** Those that some pattern took a time of n² for, at one time. */
export const WORST: readonly Repetition[] = [
  { start: "", unit: "http://", end: "" },
  { start: "+33", unit: " ", end: END },
  { start: "", unit: "['", end: END },
  { start: "", unit: "a=&", end: "" },
];

/** For what is fed with a number of things, whatever the text is. */
export const ONE_REPETITION: readonly Repetition[] = [{ start: "", unit: "a", end: "" }];

/** One of twenty, which are others for every turn: for what takes long with each. */
export const fewRepetitions = (turn: number): readonly Repetition[] =>
  REPETITIONS.filter((_, index) => index % 20 === turn % 20);

/** A repetition as a line of a report shows it. */
export const nameOf = ({ start, unit, end }: Repetition): string =>
  [start, `${unit} × n`, end]
    .filter((part) => part !== "")
    .map((part) => JSON.stringify(part).slice(1, -1))
    .join(" + ");
