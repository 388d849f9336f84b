import { toDay } from "../books/clock.ts";
import { keepAttachment } from "../resources/file-attachments.ts";
import { seededFile } from "../resources/files/files.ts";
import { addGocardlessMandate } from "../resources/mandates/gocardless.ts";
import { addProAccountMandate } from "../resources/mandates/pro-account.ts";
import { createSepaMandate } from "../resources/mandates/sepa.ts";
import type { DaysAgo } from "./seed-books.ts";

const SEPA: readonly (readonly [days: number, bic: string, iban: string])[] = [
  [95, "BNPAFRPPXXX", "FR7630004000031234567890143"],
  [61, "PSSTFRPPPAR", "FR1420041010050500013M02606"],
];

const GOCARDLESS = [
  [80, "active"],
  [30, "pending_submission"],
  [6, "active"],
] as const;

/** Mandates of each kind: the last GoCardless mandate has no customer yet. */
export function seedMandates(daysAgo: DaysAgo): void {
  const customers = [...daysAgo(0).books.customers.values()];
  for (const [index, [days, bic, iban]] of SEPA.entries()) {
    const context = daysAgo(days);
    createSepaMandate(context, {
      bic,
      iban,
      identifier: `MANDAT-${String(index + 1).padStart(3, "0")}`,
      signed_at: toDay(context.clock.now()),
      customer_id: customers[index]?.id ?? 0,
    });
  }
  for (const [index, [days, status]] of GOCARDLESS.entries()) {
    const { id = null, name: label = "Inconnu" } = customers[SEPA.length + index] ?? {};
    const customer_id = index === GOCARDLESS.length - 1 ? null : id;
    addGocardlessMandate(daysAgo(days), { customer_id, label, status });
  }
  const context = daysAgo(50);
  addProAccountMandate(context, {
    customer_id: customers.at(-1)?.id ?? 0,
    status: "enabled",
    signed_at: toDay(context.clock.now()),
    file: keepAttachment(context, seededFile(context, "mandat.pdf")).file,
  });
}
