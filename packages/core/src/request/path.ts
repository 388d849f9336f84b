import type { Finding } from "../schema/custom.ts";

/** The names of a template's parameters, in order: `/journals/{id}` has `["id"]`. */
export const pathParameters = (template: string): readonly string[] =>
  Array.from(template.matchAll(/\{(\w+)\}/g), (match) => match[1] as string);

/** Fills a template. Every parameter is an id: a positive integer that JavaScript holds exactly. */
export function fillPath(
  template: string,
  values: Readonly<Record<string, unknown>>,
): { readonly path: string; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (!isId(value))
      findings.push({ path: [name], expected: "positive integer", received: value });
    return String(value);
  });
  return { path, findings };
}

/** Reads a template's parameters from a path; `undefined` when the path is another one's. */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
  const expected = template.split("/");
  const given = (path.split("?")[0] as string).split("/");
  if (expected.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, segment] of expected.entries()) {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name !== undefined) values[name] = given[index] as string;
    else if (segment !== given[index]) return undefined;
  }
  return values;
}

const isId = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) > 0;
