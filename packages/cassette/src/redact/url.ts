import type { FieldKind } from "@centime/core/fields";
import { kindOfName } from "./names.ts";
import type { Pseudonyms } from "./pseudonyms.ts";

const PARTS = /^([a-z][a-z\d+.-]*:\/\/)?([^/?#]*@)?([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is;

/** The server of a test listens on another port each time. */
const LOOPBACK_PORT = /^(localhost|127\.0\.0\.1|\[::1\]):\d+$/;

const API = /^\/api\//;
const REDACTED = /^\/redacted-[0-9a-f]{12}$/;
/** Where the vendor's own server has files. */
const FILES = /^\/(?:public|rails)\//;
const VENDOR = /^(?:app|www)\.pennylane\.com$/i;

interface UrlParts {
  readonly scheme: string;
  readonly user: string | undefined;
  readonly host: string;
  readonly path: string;
  /** With its `?`. */
  readonly query: string;
  readonly fragment: string | undefined;
}

function partsOf(url: string): UrlParts | undefined {
  const match = PARTS.exec(url);
  if (match === null) return undefined;
  const [, scheme = "", user, host = "", path = "", query = "", fragment] = match;
  return { scheme, user, host: host.replace(LOOPBACK_PORT, "$1"), path, query, fragment };
}

/** Whether a URL is one of the API's own: everything else is a file, or of somebody else. */
export const isApiUrl = (url: string): boolean => API.test(partsOf(url)?.path ?? "");

/**
 * The pseudonym of a file's URL, which keeps its origin alone: path and query say whose the file is, and
 * grant access to it. It does not depend on the origin, as recordings may lack it.
 */
export function redactFileUrl(url: string, pseudonyms: Pseudonyms): string {
  const parts = partsOf(url);
  if (parts === undefined) return pseudonyms.secret(url);
  const { scheme, host, path, query } = parts;
  if (REDACTED.test(path) && query === "") return `${scheme}${host}${path}`;
  const origin = scheme === "" ? "" : `${scheme}${host}`;
  return `${origin}/${pseudonyms.secret(path + query)}`;
}

/** Redacts a URL that stands in a text: one of the API part by part, another one when it grants anything. */
export function redactLink(
  link: string,
  pseudonyms: Pseudonyms,
  redact: (text: string) => string,
): string {
  const parts = partsOf(link);
  if (parts === undefined) return pseudonyms.secret(link);
  const { scheme, user, host, path, query, fragment } = parts;
  if (API.test(path)) {
    return `${scheme}${host}${redactLocation(path, query, pseudonyms, redact)}${fragment === undefined ? "" : "#redacted"}`;
  }
  const isPlain = query === "" && user === undefined && fragment === undefined;
  return isPlain ? `${scheme}${host}${path}` : redactFileUrl(link, pseudonyms);
}

/** Redacts the value of a parameter of a query, by the kind of its name. */
type RedactParameter = (text: string, kind: FieldKind | undefined, name: string) => string;

/**
 * Redacts the URL of a request, or of a recorded one: that of a file whole, else its path and each
 * parameter. What does not change keeps its spelling.
 */
export function redactRequestUrl(
  url: string,
  pseudonyms: Pseudonyms,
  redact: (text: string) => string,
  redactField?: RedactParameter,
): string {
  const parts = partsOf(url);
  if (parts === undefined) return pseudonyms.secret(url);
  const { scheme, host, path, query, fragment } = parts;
  const isOfVendor = scheme === "" || VENDOR.test(host) || /^(?:localhost|127\.|\[)/.test(host);
  if (isOfVendor ? FILES.test(path) : !API.test(path)) return redactFileUrl(url, pseudonyms);
  const end = fragment === undefined ? "" : "#redacted";
  const origin = scheme === "" ? "" : `${scheme}${host}`;
  return origin + redactLocation(path, query, pseudonyms, redact, redactField) + end;
}

function redactLocation(
  path: string,
  query: string,
  pseudonyms: Pseudonyms,
  redact: (text: string) => string,
  redactField: RedactParameter = (text, kind) =>
    kind === "secret" ? pseudonyms.secret(text) : redact(text),
): string {
  const clean = redactPath(path, redact);
  if (query === "") return clean;
  const segments = segmentsOf(path);
  const pairs = query
    .slice(1)
    .split("&")
    .map((pair) => {
      const cut = pair.indexOf("=");
      if (cut < 0) return recode(pair, redact);
      const name = decode(pair.slice(0, cut));
      const kind = kindOfName(name, segments);
      const value = recode(pair.slice(cut + 1), (text) => redactField(text, kind, name));
      return `${recode(pair.slice(0, cut), redact)}=${value}`;
    });
  return `${clean}?${pairs.join("&")}`;
}

/** The segments of a URL's path, which say what a field's name means. */
export const segmentsOf = (url: string): readonly string[] =>
  (partsOf(url)?.path ?? "").split("/").filter((segment) => segment !== "");

/** What of a file's URL may be its permission: shorter parts are ordinary words. */
export const partsOfFileUrl = (url: string): readonly string[] =>
  url
    .split(/[/?&#]+/)
    .map((part) => part.slice(part.indexOf("=") + 1))
    .filter((part) => part.length >= SHORTEST_PERMISSION);

const SHORTEST_PERMISSION = 12;

/** Redacts a path as a whole first: most are clean. */
const redactPath = (path: string, redact: (text: string) => string): string =>
  !path.includes("%") && redact(path) === path
    ? path
    : path
        .split("/")
        .map((segment) => recode(segment, redact))
        .join("/");

/** Redacts a part of a URL in its decoded form, and encodes it again when it changes. */
function recode(text: string, redact: (text: string) => string): string {
  const decoded = decode(text);
  const clean = redact(decoded);
  return clean === decoded ? text : encodeURIComponent(clean);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
