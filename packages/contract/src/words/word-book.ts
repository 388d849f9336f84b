import { ContractError } from "../contract-error.ts";

/** What the docstrings say. */
export interface Words {
  readonly operations: Readonly<Record<string, string | OperationWords>>;
  readonly types: Readonly<Record<string, string | TypeWords>>;
  /** One line for each enumeration with a name. */
  readonly enumerations: Readonly<Record<string, string>>;
  /** What a property means in some types. */
  readonly groups?: readonly FieldGroup[];
  /** What a property means in all other types. */
  readonly fields: Readonly<Record<string, string>>;
  /** Properties whose name says it all. */
  readonly plainFields: readonly string[];
}

export interface OperationWords {
  /** One sentence. */
  readonly summary: string;
  /** Paragraphs on what a caller has to know. */
  readonly notes?: readonly string[];
  /** What a documented failure means here, where that is not obvious: status → a few words. */
  readonly failures?: Readonly<Record<number, string>>;
}

export interface TypeWords {
  /** One line. */
  readonly summary: string;
  /** Properties that mean something else here than in other types. */
  readonly fields?: Readonly<Record<string, string>>;
}

export interface FieldGroup {
  readonly types: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

/** The words of one resource in both APIs, or of some types. `fields` are for all of these types. */
export interface ResourceWords extends Partial<Pick<Words, "operations">> {
  readonly types: Words["types"];
  readonly fields?: FieldGroup["fields"];
}

/** The words for what is emitted. It knows what has no words, and which words were not used. */
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
    const [found] = fieldSources(words, type).filter(({ fields }) => Object.hasOwn(fields, name));
    if (found === undefined) missing.add(`types: ${type}.${name}`);
    else used.add(`${found.label}${name}`);
    return found?.fields[name];
  }

  return {
    operation: (name) => wordsOf(lookUp("operations", words.operations, name) ?? name),
    type: (name) => wordsOf(lookUp("types", words.types, name) ?? name).summary,
    enumeration: (name) => lookUp("enumerations", words.enumerations, name) ?? name,
    field,
    checkComplete() {
      const unused = entriesOf(words).filter((entry) => !used.has(entry));
      if (missing.size > 0) throw new ContractError("no words for", [...missing].join(", "));
      if (unused.length > 0) throw new ContractError("words for nothing", unused.join(", "));
    },
  };
}

const wordsOf = <Kind extends OperationWords | TypeWords>(words: string | Kind) =>
  typeof words === "string" ? { summary: words } : words;

interface FieldSource {
  readonly label: string;
  readonly fields: Readonly<Record<string, string | undefined>>;
}

/** Where the words for a type's fields are, the most specific first. */
const fieldSources = (words: Words, type: string): FieldSource[] => [
  { label: `types: ${type}.`, fields: ownFields(words.types[type]) },
  ...groupSources(words).filter(({ types }) => types.includes(type)),
  { label: "plainFields: ", fields: plainFields(words) },
  { label: "fields: ", fields: words.fields },
];

const ownFields = (words: string | TypeWords | undefined) =>
  typeof words === "object" ? (words.fields ?? {}) : {};

const groupSources = ({ groups = [] }: Words) =>
  groups.map(({ types, fields }) => ({ label: `${types[0]} and others: `, types, fields }));

const plainFields = (words: Words) =>
  Object.fromEntries(words.plainFields.map((name) => [name, undefined]));

function entriesOf(words: Words): string[] {
  const named = (["operations", "types", "enumerations", "fields"] as const).flatMap((kind) =>
    Object.keys(words[kind]).map((name) => `${kind}: ${name}`),
  );
  const own = Object.entries(words.types).flatMap(([type, one]) =>
    Object.keys(ownFields(one)).map((name) => `types: ${type}.${name}`),
  );
  const grouped = groupSources(words).flatMap(({ label, fields }) =>
    Object.keys(fields).map((name) => label + name),
  );
  const plain = words.plainFields.map((name) => `plainFields: ${name}`);
  return [...named, ...own, ...grouped, ...plain];
}
