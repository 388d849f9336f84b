import { createClient } from "centime";

const pennylane = createClient({ token: "sandbox-token" });

// en: An entry by hand: it must balance.
// fr: Une écriture à la main : elle doit être équilibrée.
const journals = (await pennylane.journals.getJournals({ limit: 100 }))._unsafeUnwrap().items;
const accounts = (await pennylane.ledgerAccounts.getLedgerAccounts({ limit: 100 }))._unsafeUnwrap();
const accountOf = (start: string) =>
  accounts.items.find(({ number }) => number.startsWith(start))?.id ?? 0;

const entry = (debit: string, credit: string) => ({
  date: "2026-07-01",
  label: "Frais bancaires",
  journal_id: journals.find(({ code }) => code === "OD")?.id ?? journals[0]?.id ?? 0,
  ledger_entry_lines: [
    { ledger_account_id: accountOf("627"), debit, credit: "0.0" },
    { ledger_account_id: accountOf("512"), debit: "0.0", credit },
  ],
});

const wrong = await pennylane.ledgerEntries.createLedgerEntry(entry("12.00", "21.00"));
if (wrong.isErr()) console.log(wrong.error.kind, wrong.error.message);

const right = await pennylane.ledgerEntries.createLedgerEntry(entry("12.00", "12.00"));
right.match(
  ({ id, label }) => console.log({ id, label }),
  (failure) => console.error(failure.message),
);
