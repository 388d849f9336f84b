import type { HttpResponse } from "@centime/core";

/** What Prism finds wrong with a request, or with the answer that it made of the contract's examples. */
export interface Violation {
  readonly of: "request" | "response";
  /** With dots, and `*` for any item of a list: `body.invoice_lines.*.vat_rate`. */
  readonly place: string;
  readonly message: string;
}

interface Told {
  readonly location: readonly string[];
  readonly severity: string;
  readonly message: string;
}

/** Where the location of a violation begins, but in answers of Prism's own. */
const SIDES = ["request", "response"];

/** The errors that Prism tells, beside an answer of the contract's or as an answer of its own. */
export function violationsIn(answer: HttpResponse): readonly Violation[] {
  return told(answer)
    .filter(({ severity }) => severity === "Error")
    .map(({ location, message }) => ({
      of: location[0] === "response" ? "response" : "request",
      place: placeOf(location.filter((step, index) => index > 0 || !SIDES.includes(step))),
      message,
    }));
}

function told({ headers, body }: HttpResponse): readonly Told[] {
  const beside = headers["sl-violations"];
  if (beside !== undefined) return JSON.parse(beside) as readonly Told[];
  const isItsOwn = headers["content-type"]?.startsWith("application/problem+json");
  if (!isItsOwn || typeof body !== "string") return [];
  const { validation = [] } = JSON.parse(body) as { readonly validation?: readonly Told[] };
  return validation;
}

/** A path without the places of items in lists. */
export const placeOf = (path: readonly string[]): string =>
  path.map((step) => (/^\d+$/.test(step) ? "*" : step)).join(".");
