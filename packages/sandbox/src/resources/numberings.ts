import type { Numbering } from "@centime/core/numberings";
import { toDay } from "../books/clock.ts";
import { ID_GRAIN, type NumberedKind, numberPrefix } from "../books/numbering.ts";
import type { Context, Handlers } from "../context.ts";
import { listPage } from "../http/list.ts";
import { modelled } from "../modelled.ts";

/** The kinds of numberings, each with what it numbers; a credit note takes an invoice's number. */
const KINDS: readonly (readonly [kind: Numbering["kind"], of: NumberedKind])[] = [
  ["invoice", "invoice"],
  ["credit_note", "invoice"],
  ["estimate", "quote"],
  ["proforma", "proforma"],
  ["shipping_order", "shipping_order"],
  ["purchasing_order", "purchasing_order"],
];

const FIRST_ID = 8_589_938_688;

export const numberingHandlers = {
  getNumberings: modelled(
    {
      documented: "The kinds, order and pages.",
      assumed:
        "The prefix is that of the current year; credit notes share the invoices' numbers. " +
        "A company without a numbering of invoices has neither of both.",
    },
    (context, query) => listPage(numberings(context), query),
  ),
} satisfies Handlers;

function numberings({ books, clock, company }: Context): readonly Numbering[] {
  const today = toDay(clock.now());
  return KINDS.map(([kind, of], index) => {
    const prefix = numberPrefix(of, today);
    return {
      id: FIRST_ID + index * ID_GRAIN,
      kind,
      number_prefix: prefix,
      next_number: (books.numbers.get(prefix) ?? 0) + 1,
    };
  }).filter(({ kind }) => company.numbering || (kind !== "invoice" && kind !== "credit_note"));
}
