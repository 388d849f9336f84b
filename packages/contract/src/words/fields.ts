/** What a property means in every type that does not say otherwise. */
export const COMMON_FIELDS: Readonly<Record<string, string>> = {
  // Amounts
  amount: 'Total with tax in euros, a decimal string: `"230.32"`.',
  currency_amount: "Total with tax in the invoice's currency, a decimal string.",
  currency_amount_before_tax: "Total before tax in the invoice's currency, a decimal string.",
  currency_tax: "Amount of tax in the invoice's currency, a decimal string.",
  tax: "Amount of tax in euros, a decimal string.",
  price_before_tax: 'Price of one unit before tax in `currency`, a decimal string: `"100.00"`.',
  raw_currency_unit_price:
    "Price of one unit before tax and discount in the invoice's currency, a decimal string of up " +
    "to 6 decimals.",
  currency: "ISO 4217 code.",
  discount: "Taken off the amount before tax.",
  weight: 'Share of the amount, a decimal string from `"0"` to `"1"` with up to 4 decimals.',

  // Dates
  date: "Date of issue, `YYYY-MM-DD`.",
  deadline: "When payment is due, `YYYY-MM-DD`.",
  start_date: "First day, `YYYY-MM-DD`.",
  end_date: "Last day, `YYYY-MM-DD`.",
  created_at: 'RFC 3339, in UTC: `"2026-07-08T12:06:19.330107Z"`.',
  updated_at: "Of the last change, RFC 3339, in UTC.",
  archived_at: "RFC 3339, in UTC; `null` unless archived.",
  imputation_dates: "The period that income is spread over, for deferred revenue; `null` for none.",

  // Codes
  vat_rate: "A code, no percentage: `FR_200` is 20 % in France, `FR_55` is 5.5 %.",
  language: "Of the document. When absent, the customer's `billing_language` decides.",
  billing_language: "The language of the documents that the customer gets.",
  country_alpha2: 'ISO 3166-1 code of two letters: `"FR"`.',
  vat_number: 'VAT number with its country: `"FR32123456789"`; empty when unknown.',
  reg_no: 'Registration number, in France the SIREN: `"123456789"`; empty when unknown.',
  billing_iban: "The IBAN that the customer is to pay to; `null` for none of its own.",
  billing_address: "What invoices show.",
  delivery_address: "Where goods go, if elsewhere.",
  payment_conditions:
    "When invoices are due. `custom` matters to the web app alone: invoices made through the API " +
    "always name their deadline.",
  substance: "Whether goods or services are sold, which decides how VAT is accounted for.",
  external_reference:
    "Your own key for it, unique in the company; Pennylane makes one up when you give none.",

  // What a document says
  label: "As accounting entries show it; Pennylane writes one when it is absent or `null`.",
  unit: 'What is counted: `"piece"`, `"hour"`.',
  quantity: 'Number of units: a number, or a decimal string as in responses, such as `"1.5"`.',
  pdf_invoice_free_text: "Free text on the PDF, such as whom to contact.",
  pdf_invoice_subject: "Title of the document on the PDF.",
  pdf_description: "Text on the PDF, of up to 5000 characters.",
  special_mention: "Further remarks, of up to 20000 characters.",
  section_rank: "The `rank` of the section that the line stands in.",
  rank: "Position in the document; the lowest comes first.",
  purchase_order_reference: "The customer's order number, of up to 50 characters.",
  sales_order_reference: "The seller's order number, of up to 50 characters.",
  recipient: "Whom documents are addressed to.",

  // What it belongs to
  customer_id: "The customer who is invoiced.",
  customer_invoice_template_id: "The template that lays the document out.",
  product_id: "The product that is sold.",
  ledger_account: "The account that entries are written to; `null` for none of its own.",
  ledger_account_id: "The account that entries are written to, instead of the usual one.",
  ledger_entry_line: "The line in the ledger that comes from this one.",
  transaction_reference: "How to find the bank transaction that pays the invoice.",
  payment_methods: "The ways to pay that are offered.",
  payment_method_ledger_account_id: "The account that payments go through; `null` for none.",
  custom_fields: "Values of the fields that the company has defined itself, by name.",
  url: "Where the API answers it.",

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

  // Amounts
  exchange_rate: "How many euros one unit of the currency is worth, a decimal string.",
  remaining_amount_with_tax: "What is left to be paid, with tax, a decimal string.",
  remaining_amount_without_tax: "What is left to be paid, before tax, a decimal string.",

  // Documents
  invoice_number: "The number that the document bears.",
  document_type: "Which kind of document it is.",
  public_file_url:
    "Its file. Works without a token and for about half an hour: keep it out of logs.",
  invoice_lines: "What is sold or bought.",
  invoice_line_sections: "The sections that lines stand in.",
  appendices: "Where its appendices are listed.",
  payments: "Where its payments are listed.",
  matched_transactions: "Where the bank transactions that it is matched with are listed.",
  quote: "The quote that it was made from; `null` for none.",
  installments: "When to pay which part of the total.",
  quote_template_id: "The template that lays the document out.",
  commercial_document_template_id: "The template that lays the document out.",
  create: "To add.",
  update: "To change, each by its id.",
  delete: "To delete, each by its id.",

  // Whom they concern
  customer: "The customer in question.",
  supplier: "The supplier in question.",
  supplier_id: "The supplier in question.",
  reference: "The company's own number for the customer.",
  product: "The product that is sold; `null` for none.",
  role: "What the person does there.",
  telephone_number: "Landline.",
  mobile_number: "Mobile phone.",

  // Suppliers and what they send
  establishment_no: "The SIRET, 14 digits: for French suppliers alone.",
  postal_address: "Where the supplier is.",
  supplier_payment_method: "How the supplier is usually paid; `null` for no usual way.",
  supplier_due_date_delay: "How many days the company has to pay; `null` when unknown.",
  supplier_due_date_rule: "How those days are counted.",
  accounting_status: "How far its accounting is.",
  payment_status: "How far its payment is.",
  reconciled: "Whether bank transactions account for it.",
  import_source: "The file connector that it came through; `null` for none.",
  payment_method_ledger_account: "The account that payments go through; `null` for none.",
  purchase_order_number: "The order's number.",
  estimated_delivery_date: "When the goods are expected, `YYYY-MM-DD`.",
  reason: "What for.",

  // Electronic invoices
  source_file_url: "The electronic invoice as it was received; `null` for none.",
  send_to_pa: "Whether to pass it on to the platform at once. The platform may refuse it later.",
  invoice_options: "What the file does not tell.",
  override_invoice_lines:
    "All the lines, instead of those in the file. The vendor calls that a trial.",
  e_invoice_line_id: "The line's own id in the file (BT-126).",

  // Subscriptions
  payment_method:
    "How invoices are paid: by the customer, or by a debit of the customer's account.",
  interval: "How many units there are between two occurrences.",
  count: "How many occurrences there are; without an end when absent.",

  // Pages that are counted
  page: "From 1 on.",
  per_page: "Items per page. The API's default is 20.",
};

/** Properties whose name says it all. */
export const PLAIN_FIELDS: readonly string[] = [
  "address",
  "city",
  "description",
  "email",
  "emails",
  "filename",
  "first_name",
  "id",
  "last_name",
  "name",
  "notes",
  "phone",
  "postal_code",
  "title",
];
