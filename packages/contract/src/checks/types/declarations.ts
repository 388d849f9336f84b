import { type Reader, readerOf, tokensOf } from "./tokens.ts";
import { type Member, readMembers, readType, type TypeExpression } from "./type-expression.ts";

/** What generated sources declare, by name. */
export interface Declarations {
  readonly interfaces: Map<string, Interface>;
  readonly aliases: Map<string, TypeExpression>;
  /** Constants that are lists of texts. */
  readonly lists: Map<string, readonly string[]>;
  /** The declared types of other constants: of operations and of schemas. */
  readonly constants: Map<string, TypeExpression>;
}

export interface Interface {
  readonly base: TypeExpression | undefined;
  readonly members: readonly Member[];
}

export function readDeclarations(sources: readonly string[]): Declarations {
  const found: Declarations = {
    interfaces: new Map(),
    aliases: new Map(),
    lists: new Map(),
    constants: new Map(),
  };
  for (const source of sources) readSource(source, found);
  return found;
}

function readSource(source: string, found: Declarations): void {
  const reader = readerOf(tokensOf(source));
  while (reader.peek() !== undefined) {
    if (!reader.take("export")) reader.next();
    else if (reader.take("interface")) readInterface(reader, found);
    else if (reader.peek() === "type" && reader.peek(2) === "=") readAlias(reader, found);
    else if (reader.take("const")) readConstant(reader, found);
  }
}

function readInterface(reader: Reader, found: Declarations): void {
  const name = reader.next();
  const base = reader.take("extends") ? readType(reader) : undefined;
  reader.expect("{");
  found.interfaces.set(name, { base, members: readMembers(reader, "}") });
}

function readAlias(reader: Reader, found: Declarations): void {
  reader.expect("type");
  const name = reader.next();
  reader.expect("=");
  found.aliases.set(name, readType(reader));
}

function readConstant(reader: Reader, found: Declarations): void {
  const name = reader.next();
  if (reader.take(":")) found.constants.set(name, readType(reader));
  else if (reader.peek() === "=" && reader.peek(1) === "[") {
    reader.next();
    reader.next();
    found.lists.set(name, readTexts(reader));
  }
}

function readTexts(reader: Reader): string[] {
  const texts: string[] = [];
  while (!reader.take("]")) {
    texts.push(JSON.parse(reader.next()) as string);
    reader.take(",");
  }
  return texts;
}
