import type { Reader } from "./tokens.ts";

/** A TypeScript type, as far as generated code uses them. */
export type TypeExpression =
  | { readonly kind: "literal"; readonly value: string | boolean | null }
  | { readonly kind: "name"; readonly name: string; readonly arguments: readonly TypeExpression[] }
  | { readonly kind: "array"; readonly items: TypeExpression; readonly readonly: boolean }
  | { readonly kind: "union"; readonly members: readonly TypeExpression[] }
  | { readonly kind: "members"; readonly of: string }
  | { readonly kind: "tuple"; readonly elements: readonly Member[] };

/** A property of an interface, or an element of a tuple. */
export interface Member {
  readonly name: string;
  readonly optional: boolean;
  readonly type: TypeExpression;
}

export function readType(reader: Reader): TypeExpression {
  reader.take("|");
  const members = [readOperand(reader)];
  while (reader.take("|")) members.push(readOperand(reader));
  const [only] = members;
  return members.length === 1 && only !== undefined ? only : { kind: "union", members };
}

function readOperand(reader: Reader): TypeExpression {
  const isReadonly = reader.take("readonly");
  let type = readPrimary(reader);
  while (reader.take("[")) {
    if (reader.take("]")) {
      type = { kind: "array", items: type, readonly: isReadonly };
      continue;
    }
    reader.expect("number");
    reader.expect("]");
  }
  return type;
}

function readPrimary(reader: Reader): TypeExpression {
  if (reader.take("(")) {
    const type = readType(reader);
    reader.expect(")");
    return type;
  }
  if (reader.take("[")) return { kind: "tuple", elements: readMembers(reader, "]") };
  if (reader.take("typeof")) return { kind: "members", of: reader.next() };
  const token = reader.next();
  if (token.startsWith('"')) return { kind: "literal", value: JSON.parse(token) as string };
  if (token === "true" || token === "false") return { kind: "literal", value: token === "true" };
  if (token === "null") return { kind: "literal", value: null };
  return { kind: "name", name: token, arguments: readArguments(reader) };
}

function readArguments(reader: Reader): TypeExpression[] {
  if (!reader.take("<")) return [];
  const found: TypeExpression[] = [];
  while (!reader.take(">")) {
    found.push(readType(reader));
    reader.take(",");
  }
  return found;
}

/** `name?: Type`, with commas or semicolons between, up to `end`. */
export function readMembers(reader: Reader, end: "]" | "}"): Member[] {
  const members: Member[] = [];
  while (!reader.take(end)) {
    const name = reader.next();
    const optional = reader.take("?");
    reader.expect(":");
    members.push({ name, optional, type: readType(reader) });
    if (!reader.take(",")) reader.take(";");
  }
  return members;
}
