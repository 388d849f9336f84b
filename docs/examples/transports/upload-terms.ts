import type { Pennylane } from "centime";

/** Attaches the terms of sale to an invoice: bytes, a `Blob` or a `File`. */
export const uploadTerms = (pennylane: Pennylane, invoice: number, data: Uint8Array | Blob) =>
  pennylane.customerInvoices.uploadCustomerInvoiceAppendix(invoice, {
    file: { filename: "Conditions générales.pdf", type: "application/pdf", data },
  });
