import { createClient, fetchTransport } from "centime";
import type { Case } from "../case.ts";
import { expectEqual, expectFailure, expectValue } from "../expect.ts";
import { MOVED_TOKEN, SANDBOX_TOKEN } from "../tokens.ts";

/** The runtime's own fetch reads, writes and uploads over HTTP, and follows no redirect. */
export const overHttp: Case = {
  name: "sends with the runtime's own fetch",
  async run({ sandboxUrl }) {
    const transport = fetchTransport({ baseUrl: sandboxUrl });
    const { journals, customerInvoices } = createClient({ token: SANDBOX_TOKEN, transport });

    const page = expectValue(await journals.getJournals({ limit: 3 }));
    expectEqual(page.items.length, 3, "journals");

    const [invoice] = expectValue(await customerInvoices.getCustomerInvoices({ limit: 1 })).items;
    const file = { filename: "été.pdf", type: "application/pdf", data: "%PDF" };
    const appendix = expectValue(
      await customerInvoices.uploadCustomerInvoiceAppendix(invoice?.id ?? 0, { file }),
    );
    expectEqual(appendix.filename, "été.pdf", "the uploaded file's name");

    const moved = createClient({ token: MOVED_TOKEN, transport });
    const failure = expectFailure(await moved.journals.getJournals());
    expectEqual(failure.kind, "UnexpectedStatus", "the answer to a redirect");
  },
};
