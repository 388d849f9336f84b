import type { SupplierPaymentMethod } from "@centime/core/enumerations";
import { nextText } from "../books/random.ts";
import { createSupplier } from "../resources/suppliers.ts";
import { slug } from "./master-data.ts";
import type { DaysAgo } from "./seed-books.ts";
import type { MarkUnit } from "./units.ts";

type Row = readonly [name: string, method: SupplierPaymentMethod, delay: number];

const SUPPLIERS: readonly Row[] = [
  ["Papeterie des Arts", "manual_transfer", 30],
  ["Électricité du Rhône", "automatic_debiting", 15],
  ["Nuage Hébergement SAS", "card", 0],
  ["Scierie Vaucanson", "automatic_transfer", 45],
  ["Cabinet Ferrandi", "manual_transfer", 30],
];

/** Five suppliers. */
export function seedSuppliers(daysAgo: DaysAgo, mark: MarkUnit): void {
  const context = daysAgo(140);
  for (const [name, method, delay] of SUPPLIERS) {
    mark("party", () =>
      createSupplier(context, {
        name,
        reg_no: nextText(context.books.random, "0123456789", 9),
        emails: [`facturation@${slug(name)}.example.test`],
        supplier_payment_method: method,
        supplier_due_date_delay: delay,
      }),
    );
  }
}
