import { type Pennylane, unwrap } from "centime";

/** On the way: your paths and types stay, and go through Centime's middleware one by one. */
export async function get<Body>(
  pennylane: Pennylane,
  path: string,
  query: Readonly<Record<string, string | number>> = {},
): Promise<Body> {
  const body = await unwrap(
    pennylane.request({ method: "GET", path: `/api/external/v2${path}`, query }),
  );
  return body as Body;
}
