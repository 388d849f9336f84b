import { createOnce, mayHaveHappened, type Pennylane } from "centime";
import { type CreateCompanyCustomerBody, createCompanyCustomer } from "centime/customers";

/** A customer of yours, by your own id. */
export interface Row {
  readonly id: string;
  readonly customer: CreateCompanyCustomerBody;
}

/** What became of each row: nothing undoes the others when one fails. */
export interface Report {
  /** Your ids, and those of Pennylane: created now or before. */
  readonly there: Map<string, number>;
  /** Refused, and why: mend these. */
  readonly refused: Map<string, string>;
  /** Nobody knows: run these again as they are. */
  readonly unknown: string[];
}

export async function importCustomers(pennylane: Pennylane, rows: readonly Row[]): Promise<Report> {
  const report: Report = { there: new Map(), refused: new Map(), unknown: [] };
  for (const { id, customer } of rows) {
    const call = createCompanyCustomer({ ...customer, external_reference: id });
    const result = await createOnce(pennylane, call);
    if (result.isOk()) report.there.set(id, result.value.value.id);
    else if (mayHaveHappened(result.error)) report.unknown.push(id);
    else report.refused.set(id, result.error.message);
  }
  return report;
}
