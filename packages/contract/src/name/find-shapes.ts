import { asPage } from "../model/page.ts";
import type { Operation, Resource } from "../model/resource.ts";
import type { FilterShape, ObjectShape, Shape, UnionShape } from "../model/shape.ts";
import { walk } from "../model/walk.ts";
import type { Side } from "./side.ts";

/** What gets a name of its own. */
export type NamedShape = ObjectShape | UnionShape | FilterShape;

/** One occurrence of a shape that needs a name. */
export interface Occurrence {
  readonly shape: NamedShape;
  readonly side: Side;
  /** `createProduct.body.custom_fields.*`: `.name` a property, `.*` an item, `/1` a branch. */
  readonly place: string;
  readonly operation: Operation;
  /** The file of the resource. */
  readonly file: string;
}

/** Every occurrence of a shape that needs a name: operation by operation, outer shapes first. */
export function findShapes(resources: readonly Resource[]): Occurrence[] {
  return resources.flatMap(({ file, operations }) =>
    operations.flatMap((operation) =>
      rootsOf(operation).flatMap(({ shape, part }) => {
        const side: Side = part === "answer" ? "answer" : "input";
        const found: Occurrence[] = [];
        walk(shape, `${operation.name}.${part}`, (inner, place) => {
          if (isNamed(inner)) found.push({ shape: inner, side, place, operation, file });
        });
        return found.filter(({ shape: inner }) => inner !== plainPage(operation));
      }),
    ),
  );
}

/** The parts of an operation that have a shape. */
function rootsOf(operation: Operation): { shape: Shape; part: "answer" | "body" | "query" }[] {
  const { answer, body, query } = operation;
  return [
    ...(answer === undefined ? [] : [{ shape: answer, part: "answer" as const }]),
    ...(body === undefined ? [] : [{ shape: body.shape, part: "body" as const }]),
    ...(query === undefined ? [] : [{ shape: query, part: "query" as const }]),
  ];
}

/** The page of a list that is nothing more than a page: core has a type for it. */
function plainPage(operation: Operation): ObjectShape | undefined {
  const page = asPage(operation.answer);
  return page === undefined || page.others.length > 0 ? undefined : page.object;
}

/** A union is named when one of its branches is; `string | number` is not. */
const isNamed = (shape: Shape): shape is NamedShape =>
  shape.kind === "object" ||
  shape.kind === "filter" ||
  (shape.kind === "union" && shape.branches.some(({ kind }) => kind === "object"));
