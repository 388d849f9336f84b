import { createClient, type Drift, type DriftReport, type Transport, toError } from "centime";

/** Reads what your application reads, and returns the drift from the contract of your release, once per place. */
export async function findDrift(token: string, transport?: Transport): Promise<string[]> {
  const found = new Set<string>();
  const onDrift = ({ operation, drift }: DriftReport) => {
    for (const one of drift) found.add(`${operation}: ${textOf(one)}`);
  };
  const pennylane = createClient({ token, onDrift, ...(transport && { transport }) });

  const results = [
    await pennylane.customerInvoices.getCustomerInvoices({ limit: 100, sort: "-id" }),
    await pennylane.customers.getCustomers({ limit: 100, sort: "-id" }),
    await pennylane.journals.getJournals({ limit: 100 }),
  ];
  for (const result of results) if (result.isErr()) throw toError(result.error);
  return [...found].sort();
}

function textOf({ kind, place, received }: Drift): string {
  switch (kind) {
    case "undeclared":
      return `${place} is new`;
    case "absent":
      return `${place} is missing`;
    case "unknown-member":
      return `${place} may be ${received}`;
    case "constraint":
      return `${place} is outside of its limits`;
  }
}
