import type { RequestParts } from "@centime/core";
import type { AnyOperation } from "../answered-operations.ts";
import { idsOf } from "../ids.ts";
import type { Exchange } from "./exchange.ts";
import type { Stage } from "./stage.ts";

/** What a sandbox is asked instead of what was recorded: the same, about what is in its books. */
export function partsFor(stage: Stage, { info }: AnyOperation, exchange: Exchange): RequestParts {
  const { name, paginated, path } = info;
  const parameter = /\{(\w+)\}/.exec(path)?.[1];
  const id = invoiceFor(stage, name) ?? idsOf(stage.sandbox, path)[0];
  return {
    path: parameter === undefined ? {} : { [parameter]: id },
    query: paginated ? { limit: 100 } : undefined,
    body: bodyFor(stage, name, exchange.body),
  };
}

/** The invoice that an operation is tried on. */
function invoiceFor(stage: Stage, name: string): number | undefined {
  if (name === "linkCreditNote" || name === "updateCustomerInvoice") return stage.draft;
  return /CustomerInvoice/.test(name) ? stage.paidInPart : undefined;
}

function bodyFor(stage: Stage, name: string, recorded: unknown): unknown {
  if (name === "linkCreditNote") return { credit_note_id: stage.creditNote };
  if (name === "categorizeCustomerInvoice") return [{ id: stage.category, weight: "1.0" }];
  // A journal's code is unique, and the recorded one is taken.
  if (name === "createJournal") return { ...(recorded as object), code: "REC" };
  return recorded;
}
