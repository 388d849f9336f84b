import type { Books } from "../books/books.ts";
import type { ChangeRecord } from "../changes/changes.ts";
import { type CopyPlan, type Make, planCopies } from "./copy-plan.ts";
import type { Unit } from "./units.ts";

/**
 * The books of a company with so many invoices: each unit of the seeded ones is there as often as that
 * takes. A copy has ids, numbers, names and secrets of its own, and what it refers to is copied with it:
 * an invoice's credit note, ledger entry and events. Ids go on in the order in which units were written.
 */
export function copyBooks(seeded: Books, units: readonly Unit[], invoices: number): Books {
  const plan = planCopies(seeded, units, invoices);
  const parts = Object.entries(seeded).map(([name, part]) => [
    name,
    part instanceof Map ? copyMap(part as Map<unknown, unknown>, plan) : part,
  ]);
  const { ids, numbers } = plan;
  return { ...Object.fromEntries(parts), ids, numbers } as Books;
}

/** Copies a table, or another map whose keys are ids, or texts with ids in them. */
function copyMap(map: ReadonlyMap<unknown, unknown>, plan: CopyPlan): Map<unknown, unknown> {
  const copied = new Map<unknown, unknown>();
  for (const [key, value] of map) {
    if (Array.isArray(value) && isChangelog(key)) {
      copied.set(key, copyChanges(value as readonly ChangeRecord[], plan));
      continue;
    }
    const copies = copiesOfKey(key, plan);
    const makeKey = compile(key, "", plan);
    const makeValue = compile(value, "", plan);
    for (let copy = 0; copy < copies; copy += 1) {
      copied.set(makeKey?.(copy) ?? key, makeValue === undefined ? value : makeValue(copy));
    }
  }
  return copied;
}

const isChangelog = (key: unknown): boolean => typeof key === "string" && /^[a-z_]+$/.test(key);

/** The events of all copies, in the order of `processed_at`: those of one event have the same. */
function copyChanges(changes: readonly ChangeRecord[], plan: CopyPlan): readonly ChangeRecord[] {
  const copied: ChangeRecord[] = [];
  for (const change of changes) {
    const copies = plan.unitOf(change.id)?.copies ?? 1;
    const make = compile(change, "", plan) as Make<ChangeRecord> | undefined;
    for (let copy = 0; copy < copies; copy += 1) copied.push(make?.(copy) ?? change);
  }
  return copied;
}

/** How often what has a key is there: as often as the unit of the first id in it. */
function copiesOfKey(key: unknown, plan: CopyPlan): number {
  const ids = typeof key === "number" ? [key] : String(key).split("/").map(Number);
  return ids.map((id) => plan.unitOf(id)?.copies).find((copies) => copies !== undefined) ?? 1;
}

/** What a value is in each copy; `undefined` when it is the same in all, and can be shared. */
function compile(value: unknown, key: string, plan: CopyPlan): Make<unknown> | undefined {
  if (typeof value === "number") return compileNumber(value, key, plan);
  if (typeof value === "string") return compileText(value, key, plan);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return undefined;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const make = compile(member, Array.isArray(value) ? key : name, plan);
    return make === undefined ? [] : [[name, make] as const];
  });
  if (members.length === 0) return undefined;
  return (copy) => {
    const own = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    for (const [name, make] of members) own[name] = make(copy);
    return own;
  };
}

/** Amounts, which may be equal to an id. */
const AMOUNTS = new Set([
  "cents",
  "document_cents",
  "euro_cents",
  "finalized_at",
  "sent_at",
  "visible_at",
]);

/** Numbers below this are ids only where they are named so. */
const LOWEST_ID = 1_000_000_000;

const compileNumber = (value: number, key: string, plan: CopyPlan): Make<number> | undefined =>
  AMOUNTS.has(key) || (value < LOWEST_ID && key !== "lettering") ? undefined : plan.idsOf(value);

/** Texts that no two records share. */
const UNIQUE: Readonly<Record<string, (text: string, copy: number) => string>> = {
  external_reference: (text, copy) => mixed(text, copy, 5),
  file_secret: (text, copy) => mixed(text, copy, 8),
  reg_no: (text, copy) =>
    String((Number(text) + copy) % 10 ** text.length).padStart(text.length, "0"),
  secret: (text, copy) => mixed(text, copy, 8),
};

/** A text whose last characters count the copies, in base 16. */
const mixed = (text: string, copy: number, length: number): string =>
  text.slice(0, -length) + copy.toString(16).toUpperCase().padStart(length, "0");

function compileText(text: string, key: string, plan: CopyPlan): Make<string> | undefined {
  const unique = UNIQUE[key];
  if (unique !== undefined && text !== "") {
    return (copy) => (copy === 0 ? text : unique(text, copy));
  }
  if (/^\d+(\/\d+)+$/.test(text)) return compileKey(text, plan);
  const found = plan.texts.find(({ text: own }) => text.includes(own));
  if (found === undefined) return undefined;
  const [before = "", ...after] = text.split(found.text);
  const rest = after.join(found.text);
  const makeBefore = compileText(before, "", plan);
  const makeRest = compileText(rest, "", plan);
  return (copy) => (makeBefore?.(copy) ?? before) + found.make(copy) + (makeRest?.(copy) ?? rest);
}

/** A key that is made of ids. */
function compileKey(text: string, plan: CopyPlan): Make<string> {
  const makes = text.split("/").map((id) => plan.idsOf(Number(id)) ?? (() => Number(id)));
  return (copy) => makes.map((make) => make(copy)).join("/");
}
