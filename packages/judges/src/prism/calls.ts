import type { CallParts } from "@centime/core";
import type { AnyOperation } from "../answered-operations.ts";
import { createFlips } from "./flips.ts";
import { type Making, valueFor } from "./generate-input.ts";
import type { InputNode } from "./input-node.ts";
import { createTurns } from "./turns.ts";

/** The parts of a call, and which of its optional fields are given. */
export interface PrismCall {
  readonly given: "all" | "none" | "some";
  readonly parts: CallParts;
}

const IDS = [42, 1, Number.MAX_SAFE_INTEGER];

/** How often an operation is called with some of its optional fields. */
const TIMES_SOME = 4;

/**
 * Calls with everything that may be given, until every option in the input has had its turn; with nothing
 * that may be left out, likewise; and a few with some of it. No call comes twice.
 */
export function callsOf(operation: AnyOperation): readonly PrismCall[] {
  const make = partsOf(operation);
  const flip = createFlips();
  const calls: readonly PrismCall[] = [
    ...untilAllHadTheirTurn(make, () => true).map((parts) => ({ given: "all" as const, parts })),
    ...untilAllHadTheirTurn(make, () => false).map((parts) => ({ given: "none" as const, parts })),
    ...withoutInput(operation, make),
    ...untilAllHadTheirTurn(make, flip)
      .slice(0, TIMES_SOME)
      .map((parts) => ({ given: "some" as const, parts })),
  ];
  return [...new Map(calls.map((call) => [keyOf(call), call])).values()];
}

type MakeParts = (making: Making) => CallParts;

/** Schemas are built once, so that a choice in them is known again. */
function partsOf({ info, schemas }: AnyOperation): MakeParts {
  const names = Array.from(info.path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name);
  const query = schemas.query?.() as InputNode | undefined;
  const body = schemas.body?.() as InputNode | undefined;
  return (making) => ({
    path: Object.fromEntries(names.map((name) => [name, making.turns.next(IDS, IDS)])),
    query: query && (valueFor(query, making) as Record<string, unknown>),
    body: body && valueFor(body, making),
  });
}

function untilAllHadTheirTurn(make: MakeParts, gives: () => boolean): readonly CallParts[] {
  const making = { turns: createTurns(), gives };
  const made = [make(making)];
  while (!making.turns.areOver()) made.push(make(making));
  return made;
}

/** A call of the path alone, when the operation can be called so. */
function withoutInput(operation: AnyOperation, make: MakeParts): readonly PrismCall[] {
  const { path } = make({ turns: createTurns(), gives: () => false });
  const isValid = operation.describe({ path }).request.isOk();
  return isValid ? [{ given: "none", parts: { path } }] : [];
}

/** Tells calls apart by what is sent: fields that are `undefined` are not. */
const keyOf = ({ parts: { path, query = {}, body } }: PrismCall): string =>
  JSON.stringify([path, query, body]);
