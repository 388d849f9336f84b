import { mayHaveHappened, type Pennylane, toError } from "centime";
import type { ImportSupplierInvoiceBody } from "centime/supplier-invoices";

/** Imports a bill, or returns the one that has the same file; `undefined` when nobody knows yet. */
export async function importBill(
  pennylane: Pennylane,
  bill: ImportSupplierInvoiceBody,
): Promise<number | undefined> {
  const imported = await pennylane.supplierInvoices.importSupplierInvoice(bill);
  if (imported.isOk()) return imported.value.id;
  const failure = imported.error;
  if (failure.kind === "Conflict" && failure.existingId !== undefined) return failure.existingId;
  if (mayHaveHappened(failure)) return undefined;
  throw toError(failure);
}
