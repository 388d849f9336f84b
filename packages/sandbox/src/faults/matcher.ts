import { catalogue } from "@centime/core/catalogue";
import type { FaultMatch } from "./fault-rule.ts";

/** Whether a request is one that a rule is about. */
export type Matcher = (request: Request) => boolean;

/** Makes a matcher; throws a `TypeError` when it names an operation that there is not. */
export function matcherOf(match: FaultMatch | undefined): Matcher {
  if (match === undefined) return () => true;
  if (typeof match === "function") return match;
  if (typeof match === "string") return operationMatcher(match);
  const { method, path } = match;
  const pattern = path === undefined ? undefined : patternOf(path.split("*"), ".*");
  return (request) =>
    (method === undefined || request.method === method.toUpperCase()) &&
    (pattern === undefined || pattern.test(pathOf(request)));
}

function operationMatcher(name: string): Matcher {
  if (!Object.hasOwn(catalogue, name)) throw new TypeError(`There is no operation ${name}`);
  const { method, path } = catalogue[name as keyof typeof catalogue].info;
  const template = patternOf(path.split(/\{\w+\}/), "[^/]+");
  // `/customer_invoices/import` has the form of `/customer_invoices/{id}`, and is another operation.
  const others = Object.values(catalogue)
    .filter(({ info }) => info.path !== path && !info.path.includes("{"))
    .map(({ info }) => info.path);
  return (request) =>
    request.method === method &&
    template.test(pathOf(request)) &&
    !others.includes(pathOf(request));
}

const pathOf = ({ url }: Request): string => new URL(url).pathname;

/** Fixed texts with something of the form of `gap` in between. */
function patternOf(texts: readonly string[], gap: string): RegExp {
  const escaped = texts.map((text) => text.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join(gap)}$`);
}
