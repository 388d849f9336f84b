/** What a field of an item may hold; several values where an item has many (e-mails, categories). */
export type FieldValue = string | number | boolean | null | undefined;

/** A field that a list is filtered by. */
export interface Field<Item> {
  /** How the condition's text is read, and compared. */
  readonly type: "boolean" | "date" | "number" | "text";
  readonly read: (item: Item) => FieldValue | readonly FieldValue[];
}

/** The fields that a list is filtered by, by their names in the query. */
export type Fields<Item> = Readonly<Record<string, Field<Item>>>;
