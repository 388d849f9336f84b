import { ContractError } from "../contract-error.ts";
import type { Property } from "../model/shape.ts";
import type { NamedType } from "./name-types.ts";
import { typeKey } from "./type-key.ts";

/** The base of each type that extends another one. Fails when a type does not have all of its base. */
export function basesByType(
  types: readonly NamedType[],
  bases: Readonly<Record<string, string>>,
): ReadonlyMap<string, NamedType> {
  const named = new Map(types.map((type) => [type.name, type]));
  return new Map(
    Object.entries(bases).map(([name, baseName]) => {
      const [type, base] = [named.get(name), named.get(baseName)];
      if (type === undefined || base === undefined) {
        throw new ContractError("BASES", `there is no ${type === undefined ? name : baseName}`);
      }
      const lacking = base === type ? [] : lackingIn(type, base);
      if (lacking.length === 0) return [name, base];
      throw new ContractError(name, `cannot extend ${baseName}: ${lacking.join(", ")} differ`);
    }),
  );
}

function lackingIn(type: NamedType, base: NamedType): string[] {
  const own = new Set(propertiesOf(type).map((property) => keyOf(property, type)));
  return propertiesOf(base)
    .filter((property) => !own.has(keyOf(property, base)))
    .map(({ name }) => name);
}

export const propertiesOf = ({ shape }: NamedType): readonly Property[] =>
  shape.kind === "object" ? shape.properties : [];

const keyOf = (property: Property, { side }: NamedType) =>
  typeKey({ kind: "object", properties: [property] }, side);
