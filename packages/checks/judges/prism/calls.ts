import type { CallParts } from "@centime/core";
import type { AnyOperation } from "../sandbox.ts";
import { type InputNode, type Making, valueFor } from "./inputs.ts";

export interface PrismCall {
  /** Which of its optional fields the call has. */
  readonly optional: "all" | "none" | "some";
  readonly parts: CallParts;
}

const IDS = [42, 1, Number.MAX_SAFE_INTEGER];

/** How many calls of an operation have some of its optional fields. */
const PARTIAL_CALLS = 4;

/**
 * Returns calls with all optional fields, with none and with some, each of the first two until every
 * option of every choice in the input was picked. No call comes twice.
 */
export function callsOf(operation: AnyOperation): readonly PrismCall[] {
  const make = partsOf(operation);
  const toss = createCoin();
  const calls: readonly PrismCall[] = [
    ...untilAllPicked(make, () => true).map((parts) => ({ optional: "all" as const, parts })),
    ...untilAllPicked(make, () => false).map((parts) => ({ optional: "none" as const, parts })),
    ...withoutInput(operation, make),
    ...untilAllPicked(make, toss)
      .slice(0, PARTIAL_CALLS)
      .map((parts) => ({ optional: "some" as const, parts })),
  ];
  return [...new Map(calls.map((call) => [keyOf(call), call])).values()];
}

type MakeParts = (making: Making) => CallParts;

/** Builds the schemas once, so that a choice in them is recognized the next time. */
function partsOf({ info, schemas }: AnyOperation): MakeParts {
  const names = Array.from(info.path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name);
  const query = schemas.query?.() as InputNode | undefined;
  const body = schemas.body?.() as InputNode | undefined;
  return (making) => ({
    path: Object.fromEntries(names.map((name) => [name, making.choices.pick(IDS, IDS)])),
    query: query && (valueFor(query, making) as Record<string, unknown>),
    body: body && valueFor(body, making),
  });
}

function untilAllPicked(make: MakeParts, includes: () => boolean): readonly CallParts[] {
  const making = { choices: createChoices(), includes };
  const made = [make(making)];
  while (!making.choices.allPicked()) made.push(make(making));
  return made;
}

/** Returns a call of the path alone, if that is valid. */
function withoutInput(operation: AnyOperation, make: MakeParts): readonly PrismCall[] {
  const { path } = make({ choices: createChoices(), includes: () => false });
  const isValid = operation.describe({ path }).request.isOk();
  return isValid ? [{ optional: "none", parts: { path } }] : [];
}

/** Equal for calls that send the same: fields that are `undefined` are not sent. */
const keyOf = ({ parts: { path, query = {}, body } }: PrismCall): string =>
  JSON.stringify([path, query, body]);

/** Picks every option of a choice in turn. */
export interface Choices {
  /** Returns the next option of the choice at a place in the schema. */
  pick<Option>(place: object, options: readonly Option[]): Option;
  /** Whether every option of every choice so far was picked. */
  allPicked(): boolean;
}

/** Of a long enumeration, this many members are picked, at equal distances. */
const MOST_OPTIONS = 20;

function createChoices(): Choices {
  const left = new Map<object, { taken: number; readonly of: number }>();
  return {
    pick: (place, options) => {
      const state = left.get(place) ?? { taken: 0, of: Math.min(options.length, MOST_OPTIONS) };
      left.set(place, state);
      const option = options[Math.floor(((state.taken % state.of) * options.length) / state.of)];
      if (option === undefined) throw new Error("A choice of nothing");
      state.taken += 1;
      return option;
    },
    allPicked: () => [...left.values()].every(({ taken, of }) => taken >= of),
  };
}

/** A coin whose tosses are the same every time. */
function createCoin(): () => boolean {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >= 2 ** 31;
  };
}
