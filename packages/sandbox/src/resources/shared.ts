import type { Row, TableName } from "../books/books.ts";
import { rowsWith } from "../books/indexes.ts";
import type { Context } from "../context.ts";
import { refuse, refuseRule, refuseUnknown } from "../http/response.ts";

/** A handler whose response shows the record that `work` returns. */
export const showing =
  <Args extends readonly unknown[], Record, Shown>(
    show: (context: Context, record: Record) => Shown,
    work: (context: Context, ...args: Args) => Record,
  ) =>
  (context: Context, ...args: Args): Shown =>
    show(context, work(context, ...args));

interface Identified {
  readonly id: number;
}

/** The record of that id; refuses with 404 when there is none. */
export const existing = <Record>(
  records: ReadonlyMap<number, Record>,
  model: string,
  id: number,
): Record => records.get(id) ?? refuseUnknown(model, id);

/** The tables of records with a field. */
type TableWith<Field extends string> = {
  [Name in TableName]: Field extends keyof Row<Name> ? Name : never;
}[TableName];

/** Refuses with 422 a value that another record of a table has in a field. */
export function requireFree<Field extends string>(
  { books }: Context,
  table: TableWith<Field>,
  {
    field,
    value,
    label,
  }: { readonly field: Field; readonly value: string | undefined; readonly label: string },
  except?: number,
): void {
  if (value === undefined) return;
  const rows = books[table] as unknown as ReadonlyMap<number, Identified>;
  const isTaken = rowsWith(rows, field as keyof Identified, value).some(({ id }) => id !== except);
  if (isTaken) refuseRule(`${label} has already been taken`);
}

/** Refuses with 422 an external reference that another record of a table has. */
export const requireFreeReference = (
  context: Context,
  table: TableWith<"external_reference">,
  value: string | undefined,
  except?: number,
): void =>
  requireFree(
    context,
    table,
    { field: "external_reference", value, label: "External reference" },
    except,
  );

/** Refuses with 409 a file that has been imported: the id of its document stands in the text alone. */
export const refuseKnownDocument = (id: number): never =>
  refuse(409, `A document with ID ${id} already exists with such attachment.`);

/** Refuses a text of nothing but spaces. */
export function requireText(name: string, text: string | undefined): void {
  if (text?.trim() === "") refuseRule(`${name} can't be blank`);
}

/** What a request creates, updates and deletes of the parts of a record, such as its lines. */
export interface PartChanges<Creation, Update> {
  readonly create?: readonly Creation[] | undefined;
  readonly update?: readonly Update[] | undefined;
  readonly delete?: readonly Identified[] | undefined;
}

/** How parts of a kind are created and updated. */
export interface PartRules<Part, Creation, Update> {
  /** What the API calls a part in a 404. */
  readonly model: string;
  create(creation: Creation): Part;
  update(part: Part, update: Update): Part;
}

/** The parts of a record after a request's changes; refuses unknown ids with 404. */
export function changeParts<Part extends Identified, Creation, Update extends Identified>(
  parts: readonly Part[],
  changes: PartChanges<Creation, Update> | undefined,
  rules: PartRules<Part, Creation, Update>,
): readonly Part[] {
  const { create = [], update: updates = [], delete: removed = [] } = changes ?? {};
  for (const { id } of [...updates, ...removed]) {
    if (!parts.some((part) => part.id === id)) refuseUnknown(rules.model, id);
  }
  const kept = parts.filter(({ id }) => !removed.some((gone) => gone.id === id));
  const updated = kept.map((part) =>
    updates
      .filter(({ id }) => id === part.id)
      .reduce((changed, update) => rules.update(changed, update), part),
  );
  return [...updated, ...create.map((creation) => rules.create(creation))];
}
