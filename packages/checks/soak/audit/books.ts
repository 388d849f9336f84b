import type { CallResult, Execution, SoakBooks } from "../evidence.ts";
import type { Plan, PlannedWrite } from "../plan.ts";
import type { Check, Disagreement } from "./disagreement.ts";

/** What a caller knows of a write. */
export type Knowledge = "done" | "not done" | "unknown";

/** What the result of a write says about it; nothing is known without a result. */
export function knowledgeOf(result: CallResult | undefined): Knowledge {
  if (result?.outcome.kind === "ok") return "done";
  if (result?.outcome.kind !== "failure") return "unknown";
  return result.outcome.mayHaveHappened ? "unknown" : "not done";
}

/** A record that the books have of a write. */
interface Entry {
  readonly id: number;
  readonly isAsPlanned: boolean;
}

/** The books, by the marks of the calls. */
export interface BooksByMark {
  entries(write: PlannedWrite): readonly Entry[];
}

export function indexBooks({ products, invoices }: SoakBooks): BooksByMark {
  const productsByMark = group(products);
  const invoicesByMark = group(invoices);
  return {
    entries(write) {
      if (write.kind === "product") {
        const found = productsByMark.get(write.mark) ?? [];
        return found.map(({ id, price }) => ({ id, isAsPlanned: toCents(price) === write.cents }));
      }
      if (write.kind === "invoice") {
        const found = invoicesByMark.get(write.mark) ?? [];
        return found.map((invoice) => ({
          id: invoice.id,
          isAsPlanned:
            toCents(invoice.price) === write.cents &&
            Number(invoice.quantity) === write.quantity &&
            toCents(invoice.beforeTax) === write.cents * write.quantity,
        }));
      }
      return [];
    },
  };
}

function group<Item extends { readonly mark: string }>(
  items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.mark, [...(groups.get(item.mark) ?? []), item]);
  return groups;
}

const toCents = (decimal: string): number => Math.round(Number(decimal) * 100);

/** Compares what a call said about its write with what the books have of it. */
export function auditWrite(
  plan: Plan,
  result: CallResult | undefined,
  books: BooksByMark,
  executions: readonly Execution[],
): readonly Disagreement[] {
  const { write } = plan;
  if (write === undefined) return [];
  const report = (check: Check, what: string): readonly Disagreement[] => [
    { check, call: plan.number, what: `${plan.job} over ${plan.client}: ${what}` },
  ];
  const knowledge = knowledgeOf(result);
  const done = executions.filter(({ status }) => status < 300).length;
  if (write.kind === "notes") {
    if (knowledge === "done" && done === 0) return report("not done", "the sandbox saw no update");
    return knowledge === "not done" && done > 0 ? report("done after all", `${done} times`) : [];
  }
  const entries = books.entries(write);
  const [entry] = entries;
  if (entries.length > 1) return report("done twice", `${entries.length} records`);
  if (knowledge === "not done" && entry) return report("done after all", "the books have it");
  if (knowledge === "done" && entry === undefined) return report("not done", "no record");
  if (entry === undefined) return done > 0 ? report("not done", "carried out, and no record") : [];
  if (!entry.isAsPlanned) return report("done otherwise", "other amounts than asked for");
  const id = result?.outcome.kind === "ok" ? result.outcome.id : undefined;
  return id === undefined || id === entry.id ? [] : report("done otherwise", "another id");
}

/** Compares each customer's notes with the last update that the sandbox carried out. */
export function auditNotes(
  plans: ReadonlyMap<number, Plan>,
  executions: readonly Execution[],
  { notes }: SoakBooks,
): readonly Disagreement[] {
  const expected = new Map<number, string>();
  for (const { call, status } of executions) {
    const write = plans.get(call)?.write;
    if (write?.kind === "notes" && status < 300) expected.set(write.customerId, write.mark);
  }
  const found = new Map(notes.map(({ customerId, mark }) => [customerId, mark]));
  return [...new Set([...expected.keys(), ...found.keys()])]
    .filter((id) => expected.get(id) !== found.get(id))
    .map((id) => ({
      check: "done otherwise",
      what: `a customer's notes are "${found.get(id)}" after "${expected.get(id)}"`,
    }));
}
