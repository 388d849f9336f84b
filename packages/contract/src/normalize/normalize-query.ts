import { ContractError } from "../contract-error.ts";
import type { ParameterObject } from "../load/openapi.ts";
import type { ObjectShape, Property } from "../model/shape.ts";
import { readFilter } from "../prose/read-filter.ts";
import { readInclude } from "../prose/read-include.ts";
import { readSort } from "../prose/read-sort.ts";
import { normalizeProperty } from "./normalize-object.ts";

/** The query of an operation, when it has one. What prose says about a list becomes part of it. */
export function normalizeQuery(
  parameters: readonly ParameterObject[],
  place: string,
): ObjectShape | undefined {
  const properties = parameters
    .filter((parameter) => parameter.in === "query")
    .map((parameter) => normalizeParameter(parameter, `${place}.${parameter.name}`));
  return properties.length === 0 ? undefined : { kind: "object", properties };
}

function normalizeParameter(parameter: ParameterObject, place: string): Property {
  if (parameter.schema === undefined) throw new ContractError(place, "has no schema");
  const property = normalizeProperty(
    parameter.name,
    parameter.schema,
    parameter.required === true,
    place,
  );
  const prose = parameter.description ?? "";
  switch (parameter.name) {
    case "filter":
      return { ...property, shape: readFilter(prose, place) };
    case "sort":
      return withUsualOrder({ ...property, shape: readSort(prose, property.default, place) });
    case "include":
      return { ...property, shape: readInclude(prose, place) };
    case "limit":
      return withoutUsualLimit(property);
    default:
      return property;
  }
}

/** A page has 20 items on every list; the contract says so on one, which is no different from the others. */
function withoutUsualLimit(limit: Property): Property {
  const { default: usual, ...others } = limit;
  return usual === 20 ? others : limit;
}

/** Where the contract gives no default order, it is the usual one, as the vendor's guide tells. */
function withUsualOrder(sort: Property): Property {
  const sortsById = sort.shape.kind === "sort" && sort.shape.fields.includes("id");
  return sort.default === undefined && sortsById ? { ...sort, default: "-id" } : sort;
}
