/** What properties of the ledger, of banks and of the company mean wherever they occur. */
export const LEDGER_FIELDS: Readonly<Record<string, string>> = {
  // Entries and their lines
  number: 'As in the chart of accounts: `"411DUPONT"`.',
  debit: 'In euros, a decimal string; `"0.0"` for a credit.',
  credit: 'In euros, a decimal string; `"0.0"` for a debit.',
  piece_number: "The number that the piece is filed under; Pennylane makes one up when given none.",
  due_date: "When it is to be settled, `YYYY-MM-DD`; `null` for no such day.",
  journal: "The journal that it is written to.",
  journal_id: "The journal that it is written to.",
  ledger_entry: "The entry in the ledger that it belongs to.",
  ledger_entry_lines: "A debit or a credit each; together they balance.",
  lettered_ledger_entry_lines: "The lines that settle it.",
  letterable: "Whether its lines can be lettered.",
  enabled: "Whether it can be used.",
  attachment: "The file that proves it; `null` for none.",
  ledger_attachment_filename: "The name of the attached file; `attachment` has it as well.",
  file_attachment_id: "A file that was uploaded as a file attachment.",
  is_auxiliary: "Whether to tell customers' and suppliers' own accounts apart.",

  // Categories
  categories: "With their weights, where it has several.",
  category_group: "The group that it belongs to.",
  direction: "Money that comes in or goes out: for categories of the treasury alone.",
  analytical_code: "The company's own code for exports.",

  // Periods
  start: "First day, `YYYY-MM-DD`.",
  finish: "Last day, `YYYY-MM-DD`.",
  period_start: "First day, `YYYY-MM-DD`.",
  period_end: "Last day, `YYYY-MM-DD`.",

  // Banks and their transactions
  balance: "In the account's currency, a decimal string.",
  bank_account: "The account that it belongs to.",
  bank_establishment: "The bank that keeps it.",
  bank_establishment_id: "The bank that keeps it.",
  account_type: "What the account is for.",
  iban: "International number of a bank account.",
  bic: "International code of a bank.",
  bank: "The bank's name.",
  outstanding_balance:
    "Of the account after the transaction, a decimal string; `null` when unknown.",
  fee: "What the bank takes, in euros, a decimal string.",
  currency_fee: "What the bank takes, in the transaction's currency, a decimal string.",
  attachment_required: "Whether an invoice has to justify it.",
  pro_account_expense: "The expense of a Pro Account card behind it; `null` for none.",

  // Mandates
  signed_at: "When it was signed; `null` when it has not been.",
  identifier: "The mandate's own reference, unique among the creditor's.",
  sequence_type:
    "Which of a series of debits it is for: one only, the first, a later or the last one.",
  early_execution_date_permitted: "Whether debits may be executed earlier than is usual.",
  direct_debit_method: "How accounts are debited before the move.",
  mandate: "The mandate that moves.",
  migrated_at: "RFC 3339, in UTC; `null` until it has moved.",
  migration_started_at: "RFC 3339, in UTC; `null` until it begins to move.",
  error_message: "Why the move has failed; `null` when it has not.",

  // The company
  siren: "Number of 9 digits in the French register.",
  file_url: "Where to download the file, without a token; `null` until it is ready.",
  parent_folder: "The folder that it is in; `null` for the topmost.",
  parent_folder_id: "The folder that it goes into; the topmost when absent.",
  file: "The file's name, type and contents.",

  // Events
  operation: "Whether it was created, changed or deleted.",
  processed_at: "When the change was recorded, RFC 3339, in UTC: what changelogs are ordered by.",
  callback_url: "The HTTPS address that events are posted to.",
  events: "Which events are sent.",
};
