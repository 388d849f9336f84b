import type { Operation } from "@centime/core";
import type { catalogue } from "@centime/core/catalogue";
import type { Books } from "./books/books.ts";
import type { Clock } from "./books/clock.ts";
import type { ReadOnly } from "./read-only.ts";

type Catalogue = typeof catalogue;

/** What a handler works with beside what it was asked. */
export interface Context {
  readonly books: Books;
  readonly clock: Pick<Clock, "now">;
  /** Where the request was sent, for the URLs in answers: `https://app.pennylane.com`. */
  readonly origin: string;
  readonly company: Company;
}

/** What is fixed about the company whose books are kept. */
export interface Company {
  readonly name: string;
  /** Whether finalized invoices can get a number. */
  readonly numbering: boolean;
  /** How long a finalized invoice's PDF takes. */
  readonly pdfDelayMs: number;
}

/** What an operation answers. */
export type OutputOf<Name extends keyof Catalogue> =
  Catalogue[Name] extends Operation<infer Output, infer _Failure> ? Output : never;

/** Answers an operation: it takes what a client calls the operation with, after the context. */
export type Handler<Name extends keyof Catalogue> = (
  context: Context,
  ...args: Parameters<Catalogue[Name]>
) => Answer<OutputOf<Name>>;

/** What a handler returns: nothing, where the operation answers nothing. */
type Answer<Output> = Output extends undefined ? undefined : ReadOnly<Output>;

/** The operations that the sandbox answers. */
export type Handlers = { readonly [Name in keyof Catalogue]?: Handler<Name> };
