import type { Notes } from "../../modelled.ts";

/** What is modelled of matching, with invoices of either kind. */
export const MATCHING = {
  recorded: "204.",
  measured:
    "A transaction is shared out among its invoices in the order of their creation. The customer " +
    "or supplier is written into it. The changelogs have two updates each.",
  assumed:
    "Credit notes add to what is shared out. Other currencies are converted; differences are " +
    "booked on 666 or 766. Matching twice is a 422. A transaction in the wrong direction settles " +
    "nothing. What is settled is lettered.",
} satisfies Notes;

/** What is modelled of unmatching. */
export const UNMATCHING = {
  recorded: "204.",
  measured: "All matches of the transaction are released.",
  assumed: "The customer or supplier that a match wrote into it goes; no match is a 404.",
} satisfies Notes;
