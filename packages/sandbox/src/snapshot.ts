import type { Books } from "./books/books.ts";
import type { Random } from "./books/random.ts";
import type { BudgetUse } from "./manners/rate-limit.ts";

/** All that a sandbox remembers at one moment: plain data, to be restored as often as one likes. */
export interface Snapshot {
  readonly books: Books;
  /** How far the clock has moved. */
  readonly clock: number;
  /** Where the stream of request ids is. */
  readonly requestIds: Random;
  readonly budget: BudgetUse;
}
