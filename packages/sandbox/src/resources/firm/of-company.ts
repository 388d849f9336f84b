import type { Context } from "../../context.ts";
import { refuseUnknown } from "../../http/response.ts";
import { modelled, type Notes } from "../../modelled.ts";
import { COMPANY } from "../company.ts";

/** Refuses with 404 a company that the firm does not keep. */
export function requireCompany(id: number): void {
  if (id !== COMPANY.id) refuseUnknown("Company", id);
}

/** An operation of the Firm API on a company, by what the Company API does for the same. */
export const ofCompany = <Args extends readonly unknown[], Shown>(
  notes: Notes,
  handler: (context: Context, ...args: Args) => Shown,
) =>
  modelled(notes, (context: Context, companyId: number, ...args: Args): Shown => {
    requireCompany(companyId);
    return handler(context, ...args);
  });

/** What most operations of the Firm API are like. */
export const AS_COMPANY: Notes = {
  documented: "As in the Company API, with no more keys than the contract has.",
  assumed: "Links lead into the Firm API.",
};
