// biome-ignore-all lint/suspicious/noTemplateCurlyInString: pieces of sources, which have them

/** A redactor that is switched off, by a change of one place in a source of ours. */
export interface Mutant {
  /** The source, below `packages`. */
  readonly file: string;
  /** What stands there once. */
  readonly code: string;
  readonly off: string;
}

const core = "core/src/redact.ts";
const text = "cassette/src/redact/text.ts";
const fields = "cassette/src/redact/fields.ts";
const redactor = "cassette/src/redact/redactor.ts";

const inFile = (file: string, code: string, off: string): Mutant => ({ file, code, off });
/** A kind of fields that a cassette keeps as it is. */
const kept = (kind: string): Mutant =>
  inFile(fields, "  switch (kind) {", `  if (kind === "${kind}") return text;\n  switch (kind) {`);

/** Every redactor of the client and of the cassettes, by what is wrong without it. */
export const MUTANTS: Readonly<Record<string, Mutant>> = {
  "messages: escapes are not read": inFile(
    core,
    "maskEscaped(text, maskSecrets, maskPersons)",
    "maskPersons(maskSecrets(text))",
  ),
  "messages: persons stay": inFile(core, ".replace(PERSONAL, MASK)", ""),
  "messages: elements of XML stay": inFile(core, ".replace(NAMED.element, `$1${MASK}`)", ""),
  "messages: attributes and quoted names stay": inFile(
    core,
    ".replace(NAMED.person, `$1${MASK}`)",
    "",
  ),
  "messages: named secrets stay": inFile(core, ".replace(NAMED.secret, `$1$2${MASK}`)", ""),
  "messages: bearer tokens stay": inFile(
    core,
    ".replace(/\\b(Bearer|Basic|Digest)[\\s+]+[^\\s\"'<>,;&]+/gi, `$1 ${MASK}`)",
    "",
  ),
  "messages: web tokens stay": inFile(core, '(token.includes(".") ? MASK : token)', "token"),
  "messages: queries stay": inFile(
    core,
    `.replace(/[^\\s"'<>\\\\]+/g, withoutQuery)
    .replace(/([?&][\\w.-]{1,60}=)[^\\s&"'<>\\\\]+/g, \`$1\${MASK}\`)`,
    "",
  ),
  "messages: nothing is masked": inFile(
    core,
    "redactText(mask(text.slice(0, most + MARGIN))).slice(0, most)",
    "text.slice(0, most)",
  ),
  "details: nothing is masked": inFile(
    "core/src/error-body.ts",
    "maskTexts(said, redactText)",
    "said",
  ),
  "details: keys stay": inFile(core, "      mask(key),", "      key,"),
  "details: names of fields say nothing": inFile(
    core,
    "isHidden(key, item, isByField) ? MASK",
    "false ? MASK",
  ),
  "causes: other people's errors stay": inFile(
    "core/src/failure.ts",
    "const kept = cleanCause(cause);",
    "const kept = cause;",
  ),
  "request ids stay": inFile(
    "core/src/response.ts",
    "RANDOM_ID.test(id) ? id : messageExcerpt(id)",
    "true ? id : id",
  ),
  "a client's token and its request's values stay": inFile(
    "client/src/client.ts",
    "hide ??= masker(tokens, privateValues(inputOf(call)));",
    "hide ??= (text) => text;",
  ),
  "the values of a request stay": inFile(
    "client/src/client.ts",
    "masker(tokens, privateValues(inputOf(call)))",
    "masker(tokens)",
  ),
  "a middleware sees the token": inFile(
    "client/src/middleware/auth.ts",
    "withoutToken(await next({ ...request, headers }, context), masked.mask)",
    "await next({ ...request, headers }, context)",
  ),
  "the logger logs what the server says": inFile(
    "client/src/logger.ts",
    "    ...(kind && { kind }),",
    "    ...(kind && { kind, ...failure }),",
  ),
  "downloads: messages repeat the URL": inFile(
    "client/src/download/download.ts",
    "message: mask(failure.message)",
    "message: failure.message",
  ),
  "OAuth: messages repeat secrets": inFile(
    "core/src/oauth/calls.ts",
    "messageExcerpt(maskKnown(text.slice(0, MOST_READ + longest), mask))",
    "text",
  ),
  "OAuth: a storage's errors are shown": inFile(
    "client/src/oauth/storage.ts",
    'error instanceof Error && error.name === "TokenStorageError"',
    "error instanceof Error",
  ),
  "spans show the request id as it is": inFile(
    "otel/src/observe.ts",
    "withoutToken(requestIdOf(headers), token)",
    'headers["x-request-id"]',
  ),
  "spans show queries": inFile(
    "otel/src/observe.ts",
    "isFileUrl(url) ? originOf(url) : serverUrl + withoutValues(url)",
    "url",
  ),
  "cassettes: names stay": kept("person"),
  "cassettes: addresses stay": kept("address"),
  "cassettes: texts stay": kept("text"),
  "cassettes: names of files stay": kept("filename"),
  "cassettes: secrets stay": inFile(
    fields,
    'return noted(text, pseudonyms.secret(text), redaction);\n    case "reference"',
    'return text;\n    case "reference"',
  ),
  "cassettes: escapes are not read": inFile(
    text,
    "maskEscaped(\n    text,",
    "((t: string, one: (t: string) => string, two: (t: string) => string) => two(one(t)))(\n    text,",
  ),
  "cassettes: e-mail addresses stay": inFile(
    text,
    "text.replace(EMAIL, (address) => pseudonyms.email(address))",
    "text",
  ),
  "cassettes: phone numbers stay": inFile(
    text,
    ".replace(PHONE_NUMBER, (number) => pseudonyms.phone(number))",
    "",
  ),
  "cassettes: IBANs stay": inFile(text, "    pseudonyms.iban,\n", "    (iban) => iban,\n"),
  "cassettes: bearer tokens stay": inFile(
    text,
    "${scheme}${space}${secret(value)}",
    "${scheme}${space}${value}",
  ),
  "cassettes: web tokens stay": inFile(
    text,
    '(token.includes(".") ? secret(token) : token)',
    "token",
  ),
  "cassettes: links and queries stay": inFile(
    text,
    `.replace(RELATIVE_LINK, (link) => redactLink(link, pseudonyms, identity))
    .replace(QUERY_PAIR, (_, start, value) => \`\${start}\${pseudonyms.secret(value)}\`)`,
    "",
  ),
  "cassettes: named elements stay": inFile(text, "start + secret(value))", "start + value)"),
  "cassettes: headers stay": inFile(
    "cassette/src/redact/names.ts",
    "  const names = [\n    ...KEPT_OF_RESPONSES,",
    "  const names = [\n    ...Object.keys(headers),\n    ...KEPT_OF_RESPONSES,",
  ),
  "cassettes: messages repeat what was replaced": inFile(
    redactor,
    "scan(replacements.apply(raw))",
    "scan(raw)",
  ),
  "cassettes: files stay": inFile(
    redactor,
    'pseudonyms.secret(typeof raw === "string" ? raw : sha256Hex(raw))',
    "String(raw)",
  ),
  "cassettes: codes of OAuth stay": inFile(
    redactor,
    'redactField(value, "secret", redaction)',
    "value",
  ),
  "cassettes: URLs of files stay": inFile(
    "cassette/src/redact/url.ts",
    "return redactFileUrl(url, pseudonyms);\n  const end",
    "return url;\n  const end",
  ),
  "cassettes: what matches nothing is shown as it is": inFile(
    "cassette/src/match/tape.ts",
    "shapeOf(redactor.request({ ...request, headers: {} }, invented))",
    "shapeOf(request)",
  ),
  "cassettes: messages show values of a HAR": inFile(
    "cassette/src/har/read.ts",
    "received ${typeOf(issue.input)}",
    "received ${issue.received}",
  ),
  "cassettes: messages show a broken file": inFile(
    "cassette/src/har/read.ts",
    "after ${text.length} characters`",
    "after ${text}`",
  ),
};
