import type { InvoiceLineSection, InvoiceLineSectionInput } from "@centime/core/customer-invoices";
import { nextId } from "../../books/numbering.ts";
import { changedNow, definedOnly, type ReadOnly, stampsNow } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { refuseRule } from "../../http/response.ts";
import { changeParts, type PartChanges } from "../shared.ts";

/** The section of lines that name none. */
const DEFAULT_RANK = 0;

interface Ranked {
  readonly section_rank: number;
}

/** Creates the sections of a document: those of the request, and one without a title for other lines. */
export function createSections(
  context: Context,
  inputs: readonly InvoiceLineSectionInput[],
  lines: readonly Ranked[],
): readonly InvoiceLineSection[] {
  const ranks = inputs.map(({ rank }) => rank).sort((one, other) => one - other);
  if (ranks.some((rank, index) => rank !== index + 1)) {
    refuseRule("Section ranks must be different and count up from 1");
  }
  requireRanks(ranks, lines);
  const others = isDefaultNeeded(lines) ? [{ rank: DEFAULT_RANK }] : [];
  return [...others, ...inputs].map((input) => createSection(context, input));
}

const isDefaultNeeded = (lines: readonly Ranked[]): boolean =>
  lines.some(({ section_rank }) => section_rank === DEFAULT_RANK);

/** What an update changes of a section. */
export interface SectionUpdate {
  readonly id: number;
  readonly title?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly rank?: number | undefined;
}

/** The sections of a document after a request's changes; `lines` are those after it. */
export function changeSections(
  context: Context,
  sections: readonly ReadOnly<InvoiceLineSection>[],
  lines: readonly Ranked[],
  changes: PartChanges<InvoiceLineSectionInput, SectionUpdate> | undefined,
): readonly ReadOnly<InvoiceLineSection>[] {
  const changed = changeParts(sections, changes, {
    model: "InvoiceLineSection",
    create: (input: InvoiceLineSectionInput) => createSection(context, input),
    update: (section, { id: _id, ...fields }: SectionUpdate) => ({
      ...section,
      ...definedOnly(fields),
      ...changedNow(context),
    }),
  });
  const ranks = changed.map(({ rank }) => rank);
  if (new Set(ranks).size < ranks.length) refuseRule("Section ranks must be different");
  requireRanks(ranks, lines);
  if (!isDefaultNeeded(lines) || ranks.includes(DEFAULT_RANK)) return changed;
  return [createSection(context, { rank: DEFAULT_RANK }), ...changed];
}

/** Refuses lines in an unknown section. */
export function requireRanks(ranks: readonly number[], lines: readonly Ranked[]): void {
  const isUnknown = lines.some(
    ({ section_rank: rank }) => rank !== DEFAULT_RANK && !ranks.includes(rank),
  );
  if (isUnknown) refuseRule("Section rank of a line is not the rank of a section");
}

const createSection = (
  context: Context,
  { rank, title, description }: InvoiceLineSectionInput,
): InvoiceLineSection => ({
  id: nextId(context.books, "section"),
  title: title ?? null,
  description: description ?? null,
  rank,
  ...stampsNow(context),
});
