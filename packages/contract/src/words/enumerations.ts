/** One line for each enumeration that has a file. */
export const ENUMERATION_WORDS: Readonly<Record<string, string>> = {
  Currency: "The currencies that the API knows, by their ISO 4217 code.",
  CustomerInvoiceStatus:
    "How far the payment of an invoice is. Whether it is final is told by `draft` instead.",
  DiscountType: "Whether a discount is an amount (`absolute`) or a percentage (`relative`).",
  Language: "The languages that documents can be written in.",
  PaymentCondition: "When invoices are due, counted from their date.",
  PaymentMethod: "The ways to pay an installment.",
  PaymentStatus: "How far a payment is.",
  Substance: "What is sold.",
  VatRate:
    "VAT rates, by country and tenths of a percent: `FR_200` is 20 % in France, `FR_55` 5.5 %.",
};
