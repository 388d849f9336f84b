import type { Pennylane } from "centime";
import type { CreateCompanyCustomerBody } from "centime/customers";

/** Creates a customer, or returns what to write beside the fields of the form. */
export async function createFromForm(
  pennylane: Pennylane,
  form: CreateCompanyCustomerBody,
): Promise<Readonly<Record<string, string>>> {
  const customer = await pennylane.customers.createCompanyCustomer(form);
  if (customer.isOk()) return {};
  const failure = customer.error;
  switch (failure.kind) {
    case "InvalidInput":
      return Object.fromEntries(failure.issues.map(({ path, code }) => [path, code]));
    case "BadRequest":
    case "UnprocessableEntity":
      return { [failure.field ?? "form"]: failure.message };
    default:
      return { form: "Not now. Please try again in a moment." };
  }
}
