import type { HttpResponse } from "./response.ts";

/** The body of an answer as text. */
export const bodyText = ({ body }: HttpResponse): string =>
  typeof body === "string" ? body : new TextDecoder().decode(body);

/** The value that a text spells; `undefined` when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
