import { openDatabase, sync } from "@centime/sync";
import { temporaryFolder } from "@centime/test-kit";
import type { Walk } from "./budget.ts";

/** Copies a table and the lines of its records into an empty folder. */
const firstSync =
  (table: string): Walk =>
  async (client, seen, time) => {
    const copy = (await openDatabase(temporaryFolder()))._unsafeUnwrap();
    try {
      const synced = await sync(client, copy.db, { tables: [table], parts: ["lines"], time });
      if (synced.isErr()) throw new Error(synced.error.message);
      seen(synced.value[table]?.written ?? 0);
    } finally {
      await copy.close();
    }
  };

/** The lines of customer invoices come with their list. */
export const syncInvoices = firstSync("customer_invoices");

/** The lines of supplier invoices take a request for each. */
export const syncBills = firstSync("supplier_invoices");
