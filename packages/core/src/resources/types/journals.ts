import type { FilterOn, Matching, Sort } from "../../filter.ts";

/** A journal: where ledger entries of one kind are written. */
export interface Journal {
  /** 2 to 5 letters, unique in the company: `"VT"`. */
  code: string;
  id: number;
  label: string;
  /** An open list: `sales`, `purchases`, `finances`, `misc`, `vat`, `payroll`, … */
  type: string;
}

/** What to create a journal with. */
export interface CreateJournalBody {
  /** 2 to 5 letters, unique in the company: `"VT"`. */
  code: string;
  label: string;
}

/** What journals can be filtered by. */
export type JournalFilter = FilterOn<"type", Matching>;

/** What to list, and in which order. */
export interface GetJournalsQuery {
  /** From the page before, opaque: `getJournals.next` fills it in. */
  cursor?: string | undefined;
  /** Items per page, 1 to 100. The API's default is 20. */
  limit?: number | undefined;
  /** All conditions must hold. */
  filter?: readonly JournalFilter[] | undefined;
  /** The API's default is `-id`. */
  sort?: Sort<"id"> | undefined;
}
