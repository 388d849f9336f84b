import { type Client, toError } from "centime";
import type { CustomerInvoice } from "centime/customer-invoices";
import {
  type ChangesState,
  changes,
  customerInvoiceChanges,
  type RecordChange,
} from "centime/follow";

/** What stores a copy of the invoices; `save` keeps a batch and its state together or not at all. */
export interface InvoiceStore {
  state(): Promise<ChangesState | undefined>;
  save(changed: readonly RecordChange<CustomerInvoice>[], state: ChangesState): Promise<void>;
}

/** Brings a copy up to date. Returns how many invoices have changed. */
export async function catchUp(pennylane: Client, store: InvoiceStore): Promise<number> {
  const state = await store.state();
  let count = 0;
  for await (const batch of changes(pennylane, customerInvoiceChanges, { state })) {
    if (batch.isErr()) throw toError(batch.error);
    await store.save(batch.value.changes, batch.value.state);
    count += batch.value.changes.length;
  }
  return count;
}
