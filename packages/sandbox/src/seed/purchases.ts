import type { SupplierPaymentMethod } from "@centime/core/enumerations";
import { nextText } from "../books/random.ts";
import { createSupplier } from "../resources/suppliers.ts";
import { nameOfCopy, slug } from "./master-data.ts";
import type { DaysAgo } from "./seed-books.ts";

type Row = readonly [name: string, method: SupplierPaymentMethod, delay: number];

const SUPPLIERS: readonly Row[] = [
  ["Papeterie des Arts", "manual_transfer", 30],
  ["Électricité du Rhône", "automatic_debiting", 15],
  ["Nuage Hébergement SAS", "card", 0],
  ["Scierie Vaucanson", "automatic_transfer", 45],
  ["Cabinet Ferrandi", "manual_transfer", 30],
];

/** Five suppliers, `scale` times. */
export function seedSuppliers(daysAgo: DaysAgo, scale: number): void {
  const context = daysAgo(140);
  for (let copy = 1; copy <= scale; copy += 1) {
    for (const [original, method, delay] of SUPPLIERS) {
      const name = nameOfCopy(original, copy);
      createSupplier(context, {
        name,
        reg_no: nextText(context.books.random, "0123456789", 9),
        emails: [`facturation@${slug(name)}.example.test`],
        supplier_payment_method: method,
        supplier_due_date_delay: delay,
      });
    }
  }
}
