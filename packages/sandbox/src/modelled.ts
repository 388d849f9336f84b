/**
 * How sure the sandbox is of a behaviour, surest first: seen in a recorded exchange with the real API,
 * measured by others on test companies, documented by the vendor (contract or guide), or assumed.
 */
export const CONFIDENCES = ["recorded", "measured", "documented", "assumed"] as const;

/** How sure the sandbox is of a behaviour. */
export type Confidence = (typeof CONFIDENCES)[number];

/** What is modelled of an operation, by how sure that is: sentences in Markdown. */
export type Notes = Partial<Record<Confidence, string | readonly string[]>>;

const notesOf = new WeakMap<object, Notes>();

/**
 * A handler with notes on what it models and how sure that is; `docs/reference/sandbox.md` is written
 * from them.
 *
 * @example
 * getJournal: modelled({ recorded: "The journal." }, journals.read)
 */
export function modelled<Handler extends (...args: never[]) => unknown>(
  notes: Notes,
  handler: Handler,
): Handler {
  // A handler may serve several operations, each with notes of its own.
  const own = ((...args: never[]) => handler(...args)) as Handler;
  notesOf.set(own, notes);
  return own;
}

/** The notes of a handler; none where it has no notes. */
export const readNotes = (handler: object): Notes => notesOf.get(handler) ?? {};
