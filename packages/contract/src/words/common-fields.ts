import { LEDGER_FIELDS } from "./ledger-fields.ts";
import { TRADE_FIELDS } from "./trade-fields.ts";

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
  ...LEDGER_FIELDS,
  ...TRADE_FIELDS,
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
