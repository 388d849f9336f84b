import type { AnswerSchema } from "../answer/answer-schema.ts";
import type { Limits } from "../answer/limits.ts";
import { ANSWER_LIMITS, ANSWER_MEMBERS } from "../resources/answer-facts.ts";

const known = new WeakMap<AnswerSchema, ReadonlySet<unknown>>();

/** The members of an enumeration in an answer that are known today; none of what is no enumeration. */
export function membersOf(schema: AnswerSchema): ReadonlySet<unknown> {
  const remembered = known.get(schema);
  if (remembered !== undefined) return remembered;
  const { members = [] } = schema;
  const set = new Set<unknown>(typeof members === "string" ? ANSWER_MEMBERS[members] : members);
  known.set(schema, set);
  return set;
}

/** What the contract says of a value in an answer beside its type. */
export const limitsOf = ({ limits = {} }: AnswerSchema): Limits =>
  typeof limits === "string" ? ANSWER_LIMITS[limits] : limits;
