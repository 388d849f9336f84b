import type { Substance, VatRate } from "@centime/core/enumerations";
import { createProduct } from "../products/products.ts";
import { copyOf } from "./copy-of.ts";
import type { DaysAgo } from "./seed-books.ts";

type Row = readonly [label: string, price: string, vat: VatRate, unit: string, of: Substance];

const PRODUCTS: readonly Row[] = [
  ["Journée de conseil", "650.00", "FR_200", "day", "services"],
  ["Demi-journée de formation", "420.00", "FR_200", "piece", "services"],
  ["Maintenance mensuelle", "89.90", "FR_200", "month", "services"],
  ["Hébergement", "12.50", "FR_200", "month", "services"],
  ["Restauration d'un meuble", "310.00", "FR_100", "piece", "services"],
  ["Rénovation énergétique", "1480.00", "FR_55", "piece", "services"],
  ["Livre broché", "18.96", "FR_55", "piece", "goods"],
  ["Abonnement au journal", "4.90", "FR_21", "month", "goods"],
  ["Panier de légumes", "23.70", "FR_55", "piece", "goods"],
  ["Table en chêne", "899.00", "FR_200", "piece", "goods"],
  ["Chaise en hêtre", "129.00", "FR_200", "piece", "goods"],
  ["Vis, la boîte", "7.333333", "FR_200", "box", "goods"],
  ["Cours de langue", "35.00", "exempt", "hour", "services"],
  ["Livraison en Europe", "48.00", "crossborder", "piece", "services"],
  ["Bière artisanale", "3.25", "FR_200", "bottle", "goods"],
];

/** Fifteen products over several VAT rates, `scale` times over. */
export function seedProducts(daysAgo: DaysAgo, scale: number): void {
  const context = daysAgo(130);
  for (let copy = 1; copy <= scale; copy += 1) {
    for (const [name, price_before_tax, vat_rate, unit, substance] of PRODUCTS) {
      const label = copyOf(name, copy);
      createProduct(context, { label, price_before_tax, vat_rate, unit, substance });
    }
  }
}
