import type { EnumerationShape } from "../model/shape.ts";
import type { Emission } from "./emission.ts";
import { CORE, ENUMERATIONS } from "./paths.ts";
import type { Imports } from "./source-file.ts";

/** The members of an enumeration: its list by name, another one less a few, or as they are. */
export function membersText(
  shape: EnumerationShape,
  { naming }: Emission,
  imports: Imports,
): string {
  const named = naming.enumerationOf(shape);
  const whole = named ?? naming.wholeOf(shape);
  if (whole === undefined) return JSON.stringify(shape.members);
  const constant = imports.value(whole.constant, ENUMERATIONS);
  if (named !== undefined) return constant;
  const lacking = whole.members.filter((member) => !shape.members.includes(member));
  return `/* @__PURE__ */ ${imports.value("without", CORE.schema)}(${constant}, ${JSON.stringify(lacking)})`;
}
