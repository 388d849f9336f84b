/** What a property means, unless its type has other words. */
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
  discount: "A discount on the amount before tax.",
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
  vat_rate: "A code, not a percentage: `FR_200` is 20 % in France, `FR_55` is 5.5 %.",
  language: "The language of the document. The default is the customer's `billing_language`.",
  billing_language: "The language of the customer's documents.",
  country_alpha2: 'ISO 3166-1 code of two letters: `"FR"`.',
  vat_number: 'VAT number with its country: `"FR32123456789"`; empty when unknown.',
  reg_no: 'Registration number, in France the SIREN: `"123456789"`; empty when unknown.',
  billing_iban: "The IBAN for the customer's payments; `null` for the default.",
  billing_address: "The address on invoices.",
  delivery_address: "The address for deliveries, if different.",
  payment_conditions:
    "When invoices are due. `custom` matters to the web app alone: invoices made through the API " +
    "always name their deadline.",
  substance: "Whether goods or services are sold, which decides how VAT is accounted for.",
  external_reference:
    "Your own key for it, unique in the company; Pennylane makes one up when you give none.",

  // The contents of a document
  label:
    "The label of its accounting entries; Pennylane generates one when it is absent or `null`.",
  unit: 'What is counted: `"piece"`, `"hour"`.',
  quantity: 'Number of units: a number, or a decimal string as in responses, such as `"1.5"`.',
  pdf_invoice_free_text: "Free text on the PDF, such as a contact.",
  pdf_invoice_subject: "Title of the document on the PDF.",
  pdf_description: "Text on the PDF, up to 5000 characters.",
  special_mention: "Further remarks, up to 20000 characters.",
  section_rank: "The `rank` of the line's section.",
  rank: "Position in the document; the lowest comes first.",
  purchase_order_reference: "The customer's order number, up to 50 characters.",
  sales_order_reference: "The seller's order number, up to 50 characters.",
  recipient: "The addressee of documents.",

  // What it belongs to
  ledger_account: "Its ledger account; `null` for the default.",
  ledger_account_id: "The ledger account, instead of the default.",
  transaction_reference: "How to find the bank transaction that pays the invoice.",
  payment_methods: "The payment methods to offer.",
  payment_method_ledger_account_id: "The ledger account of payments; `null` for none.",
  custom_fields: "The values of the company's custom fields, by name.",
  url: "Its URL in the API.",

  // Entries and their lines
  number: 'As in the chart of accounts: `"411DUPONT"`.',
  debit: 'In euros, a decimal string; `"0.0"` for a credit.',
  credit: 'In euros, a decimal string; `"0.0"` for a debit.',
  piece_number: "The number of the accounting document; Pennylane generates one when it is absent.",
  due_date: "When it is due, `YYYY-MM-DD`; `null` for none.",
  ledger_entry_lines: "Each a debit or a credit; together they balance.",
  lettered_ledger_entry_lines: "The lines that it is lettered with.",
  letterable: "Whether its lines can be lettered.",
  enabled: "Whether it can be used.",
  attachment: "The supporting file; `null` for none.",
  ledger_attachment_filename: "The name of the attached file; `attachment` has it as well.",
  file_attachment_id: "A file uploaded as a file attachment.",
  is_auxiliary: "Whether to list the auxiliary accounts of customers and suppliers separately.",

  // Categories
  categories: "The categories, with their weights.",
  direction: "Incoming or outgoing money: only for treasury categories.",
  analytical_code: "The company's own code for exports.",

  // Periods
  start: "First day, `YYYY-MM-DD`.",
  finish: "Last day, `YYYY-MM-DD`.",
  period_start: "First day, `YYYY-MM-DD`.",
  period_end: "Last day, `YYYY-MM-DD`.",

  // Banks and their transactions
  balance: "In the account's currency, a decimal string.",
  bank_establishment: "Its bank.",
  bank_establishment_id: "Its bank.",
  account_type: "The purpose of the account.",
  iban: "International number of a bank account.",
  bic: "International code of a bank.",
  bank: "The bank's name.",
  outstanding_balance:
    "Of the account after the transaction, a decimal string; `null` when unknown.",
  fee: "The bank's fee in euros, a decimal string.",
  currency_fee: "The bank's fee in the transaction's currency, a decimal string.",
  attachment_required: "Whether an invoice or a receipt is required.",
  pro_account_expense: "The expense of a Pro Account card; `null` for none.",

  // Mandates
  signed_at: "When it was signed; `null` when it is not signed.",
  identifier: "The mandate's own reference, unique among the creditor's.",
  sequence_type:
    "Which of a series of debits it is for: one only, the first, a later or the last one.",
  early_execution_date_permitted: "Whether debits can be executed earlier than usual.",
  direct_debit_method: "The direct debit method before the migration.",
  mandate: "The mandate to migrate.",
  migrated_at: "RFC 3339, in UTC; `null` until it has been migrated.",
  migration_started_at: "RFC 3339, in UTC; `null` until the migration starts.",
  error_message: "Why the migration failed; `null` when it did not.",

  // The company
  siren: "Number in the French register, 9 digits.",
  file_url: "The URL to download the file, without a token; `null` until it is ready.",
  parent_folder: "Its parent folder; `null` for the root.",
  parent_folder_id: "Its parent folder; the default is the root.",
  file: "The file's name, type and contents.",

  // Events
  operation: "Whether it was created, changed or deleted.",
  processed_at: "When the change was recorded, RFC 3339, in UTC; changelogs are ordered by it.",
  callback_url: "The HTTPS address that events are posted to.",
  events: "Which events are sent.",

  // Amounts
  exchange_rate: "How many euros one unit of the currency is worth, a decimal string.",
  remaining_amount_with_tax: "The remaining amount with tax, a decimal string.",
  remaining_amount_without_tax: "The remaining amount before tax, a decimal string.",

  // Documents
  invoice_number: "The number of the document.",
  document_type: "The kind of document.",
  public_file_url:
    "The URL of its file. It works without a token for about 30 minutes: keep it out of logs.",
  appendices: "A link to its appendices.",
  payments: "A link to its payments.",
  matched_transactions: "A link to the bank transactions matched with it.",
  quote: "The quote that it was created from; `null` for none.",
  installments: "The installments of the total.",
  create: "To add.",
  update: "To change, by id.",
  delete: "To delete, by id.",

  // Parties
  reference: "The company's own number for the customer.",
  product: "The product; `null` for none.",
  role: "The contact's role.",
  telephone_number: "Landline.",
  mobile_number: "Mobile phone.",

  // Suppliers and what they send
  establishment_no: "The SIRET, 14 digits: only for French suppliers.",
  postal_address: "The address of the supplier.",
  supplier_payment_method: "The usual payment method; `null` for none.",
  supplier_due_date_delay: "The number of days to pay; `null` when unknown.",
  supplier_due_date_rule: "How those days are counted.",
  reconciled: "Whether bank transactions are matched with it.",
  import_source: "The file connector that it was imported through; `null` for none.",
  payment_method_ledger_account: "The ledger account of payments; `null` for none.",
  purchase_order_number: "The order's number.",
  estimated_delivery_date: "When the goods are expected, `YYYY-MM-DD`.",

  // Electronic invoices
  source_file_url: "The electronic invoice as it was received; `null` for none.",
  send_to_pa: "Whether to send it to the platform at once. The platform may refuse it later.",
  invoice_options: "What the file does not contain.",
  override_invoice_lines:
    "All lines, instead of those in the file. The vendor calls this experimental.",
  e_invoice_line_id: "The id of the line in the file (BT-126).",

  // Subscriptions
  payment_method:
    "How invoices are paid: by the customer, or by a debit of the customer's account.",
  interval: "The number of units between two occurrences.",
  count: "The number of occurrences; unlimited when absent.",

  // Pages that are counted
  page: "From 1 on.",
  per_page: "Items per page. The API's default is 20.",
};

/** Properties whose name says it all. */
export const PLAIN_FIELDS: readonly string[] = [
  "accounting_status",
  "address",
  "bank_account",
  "category_group",
  "city",
  "commercial_document_template_id",
  "customer",
  "customer_id",
  "customer_invoice_template_id",
  "description",
  "email",
  "emails",
  "filename",
  "first_name",
  "id",
  "invoice_line_sections",
  "invoice_lines",
  "journal",
  "journal_id",
  "last_name",
  "ledger_entry",
  "ledger_entry_line",
  "name",
  "notes",
  "payment_status",
  "phone",
  "postal_code",
  "product_id",
  "quote_template_id",
  "reason",
  "supplier",
  "supplier_id",
  "title",
];
