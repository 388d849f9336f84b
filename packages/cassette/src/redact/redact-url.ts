import type { Pseudonyms } from "./pseudonyms.ts";
import { classOfKey } from "./secret-keys.ts";

/** Redacts a request's path and query. What is clean keeps its spelling. */
export function redactUrl(
  url: string,
  pseudonyms: Pseudonyms,
  redact: (text: string) => string,
): string {
  const [location = "", fragment] = url.split("#", 2);
  const cut = location.indexOf("?");
  const path = cut < 0 ? location : location.slice(0, cut);
  const clean = redactPath(path, redact);
  const end = fragment === undefined ? "" : "#redacted";
  if (cut < 0) return clean + end;
  const pairs = location.slice(cut + 1).split("&");
  return `${clean}?${pairs.map((pair) => redactPair(pair, pseudonyms, redact)).join("&")}${end}`;
}

/** Most paths are plain, and clean as a whole. */
const redactPath = (path: string, redact: (text: string) => string): string =>
  !path.includes("%") && redact(path) === path
    ? path
    : path
        .split("/")
        .map((segment) => recode(segment, redact))
        .join("/");

function redactPair(
  pair: string,
  pseudonyms: Pseudonyms,
  redact: (text: string) => string,
): string {
  const cut = pair.indexOf("=");
  if (cut < 0) return recode(pair, redact);
  const name = pair.slice(0, cut);
  const isSecret = classOfKey(decode(name)) === "secret";
  const value = recode(pair.slice(cut + 1), isSecret ? pseudonyms.secret : redact);
  return `${recode(name, redact)}=${value}`;
}

/** Redacts a part of a URL in its decoded form, and encodes it again when that changed it. */
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
