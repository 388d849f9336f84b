import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { download, type Pennylane } from "centime";
import type { CustomerInvoice } from "centime/customer-invoices";

/** Saves an invoice's PDF while it arrives. */
export async function savePdf(
  pennylane: Pennylane,
  { public_file_url }: CustomerInvoice,
  path: string,
): Promise<string> {
  if (public_file_url === null) return "there is no PDF yet";
  const pdf = await download(public_file_url, {
    client: pennylane,
    as: "stream",
    maxBytes: 10_000_000,
  });
  if (pdf.isErr()) return pdf.error.message;
  await pipeline(pdf.value.content, createWriteStream(path));
  return `saved ${path}`;
}
