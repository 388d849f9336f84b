import type { EnumerationShape, Shape } from "../model/shape.ts";
import { walk } from "../model/walk.ts";
import { shapeKey } from "../share/shape-key.ts";
import type { Emission } from "./emission.ts";
import { limitsText } from "./limits-text.ts";

/** Something that an answer's schema knows by a name alone: only looking for drift needs the rest. */
export interface AnswerFact {
  readonly name: string;
  readonly shape: Shape;
}

/** The enumerations of answers: by their constant when they have one, else by where they first occur. */
export const answerMembers = (emission: Emission): readonly AnswerFact[] =>
  factsIn(emission, isEnumeration, (shape, place) =>
    isEnumeration(shape) ? (emission.naming.enumerationOf(shape)?.constant ?? place) : place,
  );

/** What answers have limits for, by where it first occurs. */
export const answerLimits = (emission: Emission): readonly AnswerFact[] =>
  factsIn(emission, isLimited, (_, place) => place);

const isEnumeration = (shape: Shape): shape is EnumerationShape => shape.kind === "enumeration";

const isLimited = (shape: Shape): boolean => limitsText(shape, String) !== "";

/** The name that `facts` have for a shape; none for one that stands in no type, but in an answer itself. */
export function factName(shape: Shape, facts: readonly AnswerFact[]): string | undefined {
  const key = shapeKey(shape);
  return facts.find((fact) => shapeKey(fact.shape) === key)?.name;
}

function factsIn(
  { naming }: Emission,
  isOne: (shape: Shape) => boolean,
  nameOf: (shape: Shape, place: string) => string,
): readonly AnswerFact[] {
  const found = new Map<string, AnswerFact>();
  for (const { name, schemas } of naming.types) {
    for (const { shape } of schemas.filter(({ side }) => side === "answer")) {
      walk(shape, "", (inner, step) => {
        if (!isOne(inner) || isInnerObject(step) || found.has(shapeKey(inner))) return;
        found.set(shapeKey(inner), { name: nameOf(inner, name + step), shape: inner });
      });
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether a step leads into another object, which is a type of its own. */
const isInnerObject = (step: string): boolean => step.replace(/(\.\*)+$/, "").lastIndexOf(".") > 0;
