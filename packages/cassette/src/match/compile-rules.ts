import { err, ok, type Result } from "neverthrow";
import type { PlainRequest } from "../exchange/plain-request.ts";
import { createRedactor, type Redactor } from "../redact/redactor.ts";
import type { RedactionRules } from "../redact/rules.ts";
import type { MatchRules } from "./rules.ts";
import { type Shape, shaper } from "./shape.ts";

/** The rules of a cassette, ready to be used. */
export interface Rules {
  readonly redactor: Redactor;
  shapeOf(request: PlainRequest): Shape;
}

/** What rules are made of. */
export interface RuleOptions {
  /** What requests may differ in. Default: nothing but order. */
  readonly match?: MatchRules | undefined;
  /** What to redact beside what always is; a cassette is replayed with the rules it was recorded with. */
  readonly redact?: RedactionRules | undefined;
}

/** Compiles rules; the error says that they are none. */
export function compileRules({ match, redact }: RuleOptions): Result<Rules, string> {
  try {
    return ok({ redactor: createRedactor(redact), shapeOf: shaper(match) });
  } catch {
    return err("the rules to match or to redact by are no rules");
  }
}
