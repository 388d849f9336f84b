import type { Difference } from "./shape.ts";

/** Keys that the contract has taken up since the answers were recorded. */
const NEWER_KEYS = new Set([
  "custom_fields",
  "import_source",
  "installments",
  "payment_method_ledger_account",
  "purchase_order_reference",
  "sales_order_reference",
  "schematron_validation_status",
  "substance",
]);

/** What only companies have, or only individuals. */
const OF_ONE_KIND = /^items\.\*\.(first_name|last_name|reg_no|vat_number)$/;

/** Why a difference is as it should be; `undefined` when nobody knows. */
export function explanationOf({ kind, place }: Difference): string | undefined {
  const key = place.split(".").at(-1) ?? "";
  if (kind === "extra" && NEWER_KEYS.has(key)) return "the contract is younger than the recording";
  if (kind === "extra" && OF_ONE_KIND.test(place)) {
    return "customers are of two kinds, and the recorded list has one of them";
  }
  return undefined;
}
