import type { Sandbox } from "@centime/sandbox";

/** How many marks stand on more than one invoice. */
export function createdTwice(sandbox: Sandbox): number {
  const marks = [...sandbox.books().invoices.values()]
    .map(({ pdf_invoice_subject }) => pdf_invoice_subject)
    .filter((subject) => subject.startsWith("soak "));
  return marks.length - new Set(marks).size;
}
