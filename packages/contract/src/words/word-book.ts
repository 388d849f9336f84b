import { ContractError } from "../contract-error.ts";
import { camelCase, plural } from "../name/word-forms.ts";

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
  /** One line; absent where the type's name says it: see {@link usualWords}. */
  readonly summary?: string;
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
    operation: (name) => {
      const found = lookUp("operations", words.operations, name) ?? name;
      return typeof found === "string" ? { summary: found } : found;
    },
    type(name) {
      used.add(`types: ${name}`);
      const own = words.types[name];
      const summary = typeof own === "object" ? own.summary : own;
      const found = summary ?? usualWords(name, words.operations);
      if (found === undefined) missing.add(`types: ${name}`);
      return found ?? name;
    },
    enumeration: (name) => lookUp("enumerations", words.enumerations, name) ?? name,
    field,
    checkComplete() {
      const unused = entriesOf(words).filter((entry) => !used.has(entry));
      if (missing.size > 0) throw new ContractError("no words for", [...missing].join(", "));
      if (unused.length > 0) throw new ContractError("words for nothing", unused.join(", "));
    },
  };
}

/** The words for a type that is named after its operation: `GetQuotesQuery`, `QuoteFilter`, `CreateQuoteBody`. */
function usualWords(type: string, operations: Words["operations"]): string | undefined {
  const [, stem = "", part = ""] = type.match(/^(\w+)(Query|Filter|Body)$/) ?? [];
  const operation = part === "Filter" ? `get${plural(stem)}` : camelCase(stem);
  if (!Object.hasOwn(operations, operation)) return undefined;
  if (part === "Query") return `The query parameters of \`${operation}\`.`;
  if (part === "Filter") return `A condition in the filter of \`${operation}\`.`;
  const rest = operation.startsWith("update") ? "; fields that are left out keep their values" : "";
  return `The body of \`${operation}\`${rest}.`;
}

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
