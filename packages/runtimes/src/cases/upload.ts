import { createClient } from "centime";
import type { Case } from "../case.ts";
import { expectEqual, expectValue } from "../expect.ts";
import { inProcess } from "../in-process.ts";

const FILENAME = "conditions générales.pdf";
const TYPE = "application/pdf";
const BYTES = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0x0d, 0x0a, 0xff]);

/** Bytes and blobs arrive as they were, as multipart. */
export const upload: Case = {
  name: "uploads bytes and blobs as multipart",
  async run() {
    const requests: Request[] = [];
    const { sandbox, transport } = inProcess((request) => requests.push(request));
    const { customerInvoices } = createClient({ token: sandbox.token, transport });
    const [id = 0] = sandbox.books().invoices.keys();

    for (const data of [BYTES, new Blob([BYTES])]) {
      const file = { filename: FILENAME, type: TYPE, data };
      const appendix = expectValue(
        await customerInvoices.uploadCustomerInvoiceAppendix(id, { file }),
      );
      expectEqual(appendix.filename, FILENAME, "the name in the answer");
      await expectArrived(requests.pop());
    }
  },
};

async function expectArrived(request: Request | undefined): Promise<void> {
  const file = (await request?.formData())?.get("file");
  if (!(file instanceof Blob)) throw new Error(`no file came, but ${String(file)}`);
  expectEqual(file.name, FILENAME, "the file's name");
  expectEqual(file.type, TYPE, "the file's type");
  const bytes = new Uint8Array(await file.arrayBuffer());
  expectEqual([...bytes], [...BYTES], "the file's bytes");
}
