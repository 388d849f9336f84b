import type { HttpResponse } from "../response.ts";

/** The body's value; `undefined` when it is no JSON. */
export function jsonOf({ body }: HttpResponse): unknown {
  try {
    return JSON.parse(typeof body === "string" ? body : new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
