import { isDeepStrictEqual } from "node:util";
import { decimalWith } from "./implied.ts";
import type { Operation, Resource } from "./resource.ts";
import type { ObjectShape, Property, Shape } from "./shape.ts";
import { mapChildren } from "./walk.ts";

/** Where the vendor's file differs from the API, or from what is safe. */
export interface Correction {
  /**
   * Where it applies: an operation, then a path as in `tables/names.ts`, in which `**` stands for any
   * steps: `createQuote.body**.quantity`.
   */
  readonly places: readonly string[];
  readonly change: PropertyChange;
  /** What Centime has instead, for `docs/reference/corrections.md`. */
  readonly what: string;
  readonly because: string;
  /** How it is known. */
  readonly source: string;
}

type PropertyChange = (property: Property) => Property;

/** The corrected resources, and the places where a correction changes nothing. */
interface Corrected {
  readonly resources: Resource[];
  readonly unnecessary: readonly string[];
}

export function correct(
  resources: readonly Resource[],
  corrections: readonly Correction[],
): Corrected {
  const present = new Set(
    resources.flatMap(({ operations }) => operations.map(({ name }) => name)),
  );
  const rules = corrections.flatMap(({ places, change }) =>
    places
      .map((place) => ({ place, pattern: patternOf(place), change }))
      .filter(({ place }) => present.has(operationAt(place))),
  );
  const needed = new Set<string>();

  const changeAt = (property: Property, at: string): Property =>
    rules.reduce((before, { place, pattern, change }) => {
      const after = pattern.test(at) ? change(before) : before;
      if (!isDeepStrictEqual(before, after)) needed.add(place);
      return after;
    }, property);

  return {
    resources: resources.map((resource) => ({
      ...resource,
      operations: resource.operations.map((operation) => correctOperation(operation, changeAt)),
    })),
    unnecessary: rules.map(({ place }) => place).filter((place) => !needed.has(place)),
  };
}

/** The operation of a place. */
export const operationAt = (place: string): string => place.replace(/\W.*$/, "");

function patternOf(place: string): RegExp {
  const parts = place.split("**").map((part) => part.replace(/[.*/]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`);
}

type ChangeAt = (property: Property, place: string) => Property;

/** Corrects an operation as if it were an object with the properties `query`, `body` and `response`. */
function correctOperation(operation: Operation, changeAt: ChangeAt): Operation {
  const { query, body, response, ...facts } = operation;
  const parts = { query, body: body?.shape, response };
  const properties = Object.entries(parts).flatMap(([name, shape]) =>
    shape === undefined ? [] : [{ name, shape, required: true }],
  );
  const whole = { name: operation.name, shape: { kind: "object", properties }, required: true };
  const { shape } = correctProperty(whole as Property, operation.name, changeAt);
  const part = (name: string) =>
    (shape as ObjectShape).properties.find((property) => property.name === name)?.shape;
  const corrected = { query: part("query") as ObjectShape | undefined, response: part("response") };
  const correctedBody = body && { ...body, shape: part("body") as Shape };
  return {
    ...facts,
    ...(corrected.query && { query: corrected.query }),
    ...(correctedBody && { body: correctedBody }),
    ...(corrected.response && { response: corrected.response }),
  };
}

const correctProperty = (property: Property, place: string, changeAt: ChangeAt): Property =>
  changeAt({ ...property, shape: correctShape(property.shape, place, changeAt) }, place);

function correctShape(shape: Shape, place: string, changeAt: ChangeAt): Shape {
  if (shape.kind !== "object") {
    return mapChildren(shape, (child, step) => correctShape(child, place + step, changeAt));
  }
  const properties = shape.properties.map((property) =>
    correctProperty(property, `${place}.${property.name}`, changeAt),
  );
  return { ...shape, properties };
}

/** A filter or an order without some of its fields. */
export const withoutFields =
  (...names: readonly string[]): PropertyChange =>
  (property) => {
    const { shape } = property;
    if (shape.kind === "filter") {
      const fields = shape.fields.filter(({ name }) => !names.includes(name));
      return { ...property, shape: { ...shape, fields } };
    }
    if (shape.kind === "sort") {
      const fields = shape.fields.filter((name) => !names.includes(name));
      return { ...property, shape: { ...shape, fields } };
    }
    return property;
  };

/** A property that may be `null`; in a response, one that may be absent as well. */
export const nullable: PropertyChange = (property) =>
  property.shape.kind === "nullable"
    ? property
    : { ...property, shape: { kind: "nullable", shape: property.shape } };

/** A property that must be stated, though the API takes `value` when it is left out: then `otherwise`. */
export const stated =
  (value: string | number | boolean, otherwise: string): PropertyChange =>
  (property) => ({ ...property, required: true, stated: [value, otherwise] });

/** A number that may be sent as a decimal string as well. */
export const orDecimalString: PropertyChange = (property) =>
  property.shape.kind === "number"
    ? { ...property, shape: { kind: "union", branches: [property.shape, DECIMAL_STRING] } }
    : property;

const DECIMAL_STRING: Shape = { kind: "string", pattern: decimalWith() };

/** An operation with the query of a list. */
export const paginated: PropertyChange = (operation) => {
  const { shape } = operation;
  if (shape.kind !== "object" || shape.properties.some(({ name }) => name === "query")) {
    return operation;
  }
  const query = { name: "query", shape: PAGE_QUERY, required: true };
  return { ...operation, shape: { ...shape, properties: [...shape.properties, query] } };
};

const PAGE_QUERY: Shape = {
  kind: "object",
  properties: [
    { name: "cursor", shape: { kind: "string" }, required: false },
    {
      name: "limit",
      shape: { kind: "number", integer: true, minimum: 1, maximum: 100 },
      required: false,
    },
  ],
};
