import { download, type Failure } from "centime";
import { type CustomerInvoice, importCustomerInvoice } from "centime/customer-invoices";
import { uploadFileAttachment } from "centime/file-attachments";
import { ok, type ResultAsync, safeTry } from "neverthrow";
import { type Stage, tellFailure } from "../stage.ts";

/** Downloads an invoice's PDF, and brings it back as the file of an invoice made elsewhere: once. */
export function importAndDownload(
  { client, narrate }: Stage,
  { customer, public_file_url }: CustomerInvoice,
): ResultAsync<undefined, Failure> {
  return safeTry(async function* () {
    narrate.chapter("A PDF goes out, and comes back as an invoice made elsewhere");
    const file = await download(public_file_url ?? "");
    if (file.isErr()) {
      narrate.surprise(`the PDF did not come: ${file.error.message}`);
      return ok(undefined);
    }
    const { content: data, type = "application/pdf" } = file.value;
    narrate.line(`         ${data.length} bytes of ${type}, without a token`);

    const attachment = yield* client.send(
      uploadFileAttachment({ file: { filename: "elsewhere.pdf", type, data } }),
    );
    narrate.result("uploadFileAttachment", attachment.filename);

    const call = importOf(attachment.id, customer?.id ?? 0);
    const imported = yield* client.send(call);
    narrate.result("importCustomerInvoice", `${imported.invoice_number}, ${imported.status}`);
    tellFailure(narrate, await client.send(call), "ImportCustomerInvoiceConflict");
    return ok(undefined);
  });
}

const importOf = (file_attachment_id: number, customer_id: number) =>
  importCustomerInvoice({
    file_attachment_id,
    customer_id,
    invoice_number: "ELSEWHERE-7",
    date: "2026-06-15",
    deadline: "2026-07-15",
    currency_amount_before_tax: "250.00",
    currency_tax: "50.00",
    currency_amount: "300.00",
    invoice_lines: [
      {
        label: "Mission de juin",
        quantity: 1,
        unit: "piece",
        raw_currency_unit_price: "250.00",
        vat_rate: "FR_200",
        currency_tax: "50.00",
        currency_amount: "300.00",
      },
    ],
  });
