import { asPage } from "../../model/page.ts";
import type { Operation } from "../../model/resource.ts";
import type { Shape } from "../../model/shape.ts";
import type { CoreOperation } from "../core-operation.ts";
import { compareShapes } from "./compare-shapes.ts";
import { type Difference, differing, differingMembers, onlyIn, type Sides } from "./difference.ts";
import { type Part, readPart } from "./read-schema.ts";
import { sampleOf } from "./sample.ts";

export const SIDES: Sides = { left: "the contract", right: "the code" };

/** Every difference between what the contract and the code say about an operation. */
export function compareOperation(contract: Operation, code: CoreOperation): Difference[] {
  return [
    ...compareInfo(contract, code),
    ...compareParts(contract, code),
    ...tryBody(contract, code),
  ];
}

function compareInfo(contract: Operation, { info }: CoreOperation): Difference[] {
  const { name } = contract;
  const paginated = asPage(contract.response) !== undefined;
  const plain = [
    ["contractId", contract.contractId, info.contractId],
    ["method", contract.method, info.method],
    ["path", contract.path, info.path],
    ["paginated", paginated, info.paginated],
  ] as const;
  return [
    ...plain
      .filter(([, left, right]) => left !== right)
      .map(([what, left, right]) => differing(SIDES, `${name} ${what}`, left, right)),
    ...differingMembers(SIDES, name, "scopes", contract.scopes, info.scopes),
    ...differingMembers(
      SIDES,
      name,
      "statuses",
      contract.statuses,
      Object.keys(info.failures).map(Number),
    ),
  ];
}

function compareParts(contract: Operation, { schemas }: CoreOperation): Difference[] {
  const part = (what: Part, said: Shape | undefined) => {
    const place = `${contract.name} ${what}`;
    const schema = schemas[what]?.();
    if (said === undefined && schema === undefined) return [];
    if (said === undefined) return [onlyIn(SIDES, "right", place, `the whole ${what}`)];
    if (schema === undefined) return [onlyIn(SIDES, "left", place, `the whole ${what}`)];
    return compareShapes(said, readPart(schema, place), place, SIDES);
  };
  return [
    ...part("query", contract.query),
    ...part("body", contract.body?.shape),
    ...part("response", contract.response),
  ];
}

/** What only a call tells: whether the body may be left out, and how it is sent. */
function tryBody(contract: Operation, code: CoreOperation): Difference[] {
  if (contract.body === undefined || code.schemas.body === undefined) return [];
  const place = `${contract.name} body`;
  const path = Object.fromEntries(contract.pathParameters.map((name) => [name, 1]));
  const bodiless = code.describe({ path }).request;
  const required = bodiless.isErr();
  if (required !== contract.body.required) {
    return [onlyIn(SIDES, contract.body.required ? "left" : "right", place, "required")];
  }
  const sent = code.describe({ path, body: sampleOf(contract.body.shape) }).request;
  // What the schemas say otherwise has its own lines.
  if (sent.isErr()) return [];
  const kind = contract.body.multipart ? "multipart" : "json";
  const actual = sent.value.body?.kind;
  return kind === actual ? [] : [differing(SIDES, place, kind, actual)];
}
