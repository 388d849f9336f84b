import type { Operation } from "@centime/core";
import type { catalogue } from "@centime/core/catalogue";
import type { Books } from "./books/books.ts";
import type { Clock } from "./books/clock.ts";
import type { ReadOnly, Write } from "./books/records.ts";
import { recordEvents } from "./changes/events.ts";
import { post } from "./ledger/postings.ts";
import { followMatches } from "./resources/matching/follow.ts";
import { recordOccurrences } from "./webhooks/occurrences.ts";

/** What an operation works with beside its input. */
export interface Context {
  readonly books: Books;
  readonly clock: Pick<Clock, "now">;
  /** Where the request was sent, for the URLs in responses: `https://app.pennylane.com`. */
  readonly baseUrl: string;
  readonly company: Company;
  /** The scopes of the request's token. */
  readonly scopes?: ReadonlySet<string>;
  /** What follows from a write: see `react`. */
  react(context: Context, write: Write): void;
}

/** What follows from every write: the ledger entry of its document, its matches, and its events. */
export function react(context: Context, write: Write): void {
  post(context, write);
  followMatches(context, write);
  recordEvents(context, write);
  recordOccurrences(context, write);
}

/** What is fixed about the company. */
export interface Company {
  readonly name: string;
  /** Whether the company has set up how finalized invoices are numbered. */
  readonly numbering: boolean;
  /** Whether the company has a Pro Account, which some mandates need. */
  readonly proAccount: boolean;
  /** How long a finalized invoice's PDF takes. */
  readonly pdfDelayMs: number;
}

type Catalogue = typeof catalogue;

/** What an operation's response decodes to. */
type OutputOf<Name extends keyof Catalogue> =
  Catalogue[Name] extends Operation<infer Output, infer _Failure> ? Output : never;

/** The body of an operation's response: none where the operation has none. */
type Body<Output> = Output extends undefined ? undefined : ReadOnly<Output>;

/** Carries out an operation: takes the context, then the arguments of the operation's function. */
export type Handler<Name extends keyof Catalogue> = (
  context: Context,
  ...args: Parameters<Catalogue[Name]>
) => Body<OutputOf<Name>> | Promise<Body<OutputOf<Name>>>;

/** Handlers by the names of their operations in the catalogue. */
export type Handlers = { readonly [Name in keyof Catalogue]?: Handler<Name> };
