/** What properties of invoices, quotes and purchases mean wherever they occur. */
export const TRADE_FIELDS: Readonly<Record<string, string>> = {
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
