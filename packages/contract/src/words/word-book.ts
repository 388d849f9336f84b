import { ContractError } from "../contract-error.ts";
import type { OperationWords, Words } from "./words.ts";

/** The words for what is emitted. Notes what has none, and which words nobody asked for. */
export interface WordBook {
  readonly operation: (name: string) => OperationWords;
  readonly type: (name: string) => string;
  readonly enumeration: (name: string) => string;
  /** `undefined` for a property whose name says it all. */
  readonly field: (type: string, name: string) => string | undefined;
  /** Fails when something has no words, or words are about something that does not exist. */
  readonly checkComplete: () => void;
}

export function wordBook(words: Words): WordBook {
  const missing = new Set<string>();
  const used = new Set<string>();

  function lookUp<Entry>(
    kind: keyof Words,
    entries: Readonly<Record<string, Entry>>,
    name: string,
  ) {
    used.add(`${kind}: ${name}`);
    if (Object.hasOwn(entries, name)) return entries[name];
    missing.add(`${kind}: ${name}`);
    return undefined;
  }

  function field(type: string, name: string): string | undefined {
    const own = words.types[type]?.fields;
    if (own !== undefined && Object.hasOwn(own, name)) {
      used.add(`types: ${type}.${name}`);
      return own[name];
    }
    if (words.plainFields.includes(name)) {
      used.add(`plainFields: ${name}`);
      return undefined;
    }
    if (Object.hasOwn(words.fields, name)) {
      used.add(`fields: ${name}`);
      return words.fields[name];
    }
    missing.add(`types: ${type}.${name}`);
    return undefined;
  }

  return {
    operation: (name) => lookUp("operations", words.operations, name) ?? { summary: name },
    type: (name) => lookUp("types", words.types, name)?.summary ?? name,
    enumeration: (name) => lookUp("enumerations", words.enumerations, name) ?? name,
    field,
    checkComplete() {
      const unused = entriesOf(words).filter((entry) => !used.has(entry));
      if (missing.size > 0) throw new ContractError("no words for", [...missing].join(", "));
      if (unused.length > 0) throw new ContractError("words for nothing", unused.join(", "));
    },
  };
}

function entriesOf(words: Words): string[] {
  const ownFields = Object.entries(words.types).flatMap(([type, { fields }]) =>
    Object.keys(fields ?? {}).map((name) => `types: ${type}.${name}`),
  );
  const named = (["operations", "types", "enumerations", "fields"] as const).flatMap((kind) =>
    Object.keys(words[kind]).map((name) => `${kind}: ${name}`),
  );
  return [...named, ...ownFields, ...words.plainFields.map((name) => `plainFields: ${name}`)];
}
