import type { Failure } from "centime";
import { ok, type ResultAsync, safeTry } from "neverthrow";
import { billACustomer } from "./chapters/bill-a-customer.ts";
import { collectAndCredit } from "./chapters/collect-and-credit.ts";
import { importAndDownload } from "./chapters/import-and-download.ts";
import { issueAndSend } from "./chapters/issue-and-send.ts";
import { makeMistakes } from "./chapters/make-mistakes.ts";
import type { Stage } from "./stage.ts";

/** Tells the life of an invoice from draft to paid. Ends early with a failure that is not part of it. */
export function tellInvoiceStory(stage: Stage): ResultAsync<undefined, Failure> {
  return safeTry(async function* () {
    const draft = yield* billACustomer(stage);
    const invoice = yield* issueAndSend(stage, draft);
    yield* collectAndCredit(stage, invoice);
    yield* importAndDownload(stage, invoice);
    await makeMistakes(stage);
    return ok(undefined);
  });
}
