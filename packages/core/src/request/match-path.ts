/** Reads a template's parameters from a path: none when the path is another one's. */
export function matchPath(template: string, path: string): Record<string, string> {
  const expected = template.split("/");
  const given = (path.split("?")[0] as string).split("/");
  if (expected.length !== given.length) return {};
  const values: Record<string, string> = {};
  for (const [index, segment] of expected.entries()) {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name !== undefined) values[name] = given[index] as string;
    else if (segment !== given[index]) return {};
  }
  return values;
}
