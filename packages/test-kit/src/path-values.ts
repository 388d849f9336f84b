/** Values of a path's parameters. */
export type PathValues = Readonly<Record<string, number>>;

/**
 * Finds values for the parameters of a path such as `/customers/{customer_id}/contacts/{id}`: lists what
 * stands before each parameter. One empty set of values where there is no parameter.
 */
export async function pathValues(
  template: string,
  list: (path: string) => Promise<readonly number[]>,
): Promise<readonly PathValues[]> {
  const match = /^(.*?)\/\{(\w+)\}(.*)$/.exec(template);
  if (match === null) return [{}];
  const [, parent = "", name = "", rest = ""] = match;
  const found: PathValues[] = [];
  for (const id of await list(parent)) {
    for (const others of await pathValues(`${parent}/${id}${rest}`, list)) {
      found.push({ [name]: id, ...others });
    }
  }
  return found;
}
