/** What a schema says in the API's words. */
export interface Words {
  /** Keys of objects and fields of filters. */
  readonly keys: Set<string>;
  /** Members of enumerations. */
  readonly members: Set<string>;
}

/** Gathers the words of a schema, at any depth. */
export function wordsOf(
  schema: unknown,
  words: Words = { keys: new Set(), members: new Set() },
): Words {
  if (typeof schema === "string") words.members.add(schema);
  if (typeof schema !== "object" || schema === null) return words;
  const { entries = {}, fields = {}, options, item, wrapped, value } = schema as Schema;
  for (const key of [...Object.keys(entries), ...Object.keys(fields)]) words.keys.add(key);
  for (const inner of [...Object.values(entries), ...(options ?? []), item, wrapped, value]) {
    wordsOf(inner, words);
  }
  return words;
}

interface Schema {
  readonly entries?: object;
  readonly fields?: object;
  readonly options?: readonly unknown[];
  readonly item?: unknown;
  readonly wrapped?: unknown;
  readonly value?: unknown;
}
