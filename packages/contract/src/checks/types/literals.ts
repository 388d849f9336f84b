import type { Declarations } from "./declarations.ts";
import type { TypeExpression } from "./type-expression.ts";

/** The texts that a type of texts stands for. */
export function literalsOf(type: TypeExpression, declared: Declarations): string[] {
  switch (type.kind) {
    case "literal":
      return [String(type.value)];
    case "union":
      return type.members.flatMap((member) => literalsOf(member, declared));
    case "members":
      return [...(declared.lists.get(type.of) ?? [])];
    case "name":
      return namedLiterals(type, declared);
    case "array":
    case "tuple":
      throw new Error("A list where texts are due.");
  }
}

function namedLiterals(type: TypeExpression & { kind: "name" }, declared: Declarations): string[] {
  const [first = [], second = []] = type.arguments.map((argument) =>
    literalsOf(argument, declared),
  );
  if (type.name === "Exclude") return first.filter((text) => !second.includes(text));
  if (type.name === "Sort") return first.flatMap((field) => [field, `-${field}`]);
  const alias = declared.aliases.get(type.name);
  if (alias === undefined) throw new Error(`Nothing declares ${type.name}.`);
  return literalsOf(alias, declared);
}
