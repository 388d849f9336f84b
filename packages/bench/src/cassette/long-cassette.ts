import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCassette } from "@centime/cassette";
import type { HttpRequest, SendContext, Transport } from "centime";
import { getCustomerInvoice } from "centime/customer-invoices";
import { ok } from "neverthrow";
import { invoiceOf } from "../decode/invoice.ts";

/** A long cassette in a folder of its own. */
export interface LongCassette {
  readonly folder: string;
  readonly name: string;
  /** The HAR file's text. */
  readonly text: string;
  readonly requests: readonly HttpRequest[];
  remove(): Promise<void>;
}

/** What a transport is told beside the request. */
export const context: SendContext = { info: getCustomerInvoice.info };

const NAME = "bench/long";

/** Records as many reads of invoices as asked for. */
export async function recordLongCassette(interactions: number): Promise<LongCassette> {
  const folder = await mkdtemp(join(tmpdir(), "centime-bench-"));
  const requests = Array.from({ length: interactions }, (_, index) =>
    getCustomerInvoice(index + 1).request._unsafeUnwrap(),
  );
  const cassette = openCassette(NAME, { folder, mode: "record" });
  const send = cassette.middleware(answering);
  for (const request of requests) (await send(request, context))._unsafeUnwrap();
  (await cassette.close())._unsafeUnwrap();
  const text = await readFile(join(folder, `${NAME}.har`), "utf8");
  const remove = () => rm(folder, { recursive: true, force: true });
  return { folder, name: NAME, text, requests, remove };
}

const answering: Transport = async ({ url }) => {
  const body = JSON.stringify(invoiceOf(Number(url.split("/").at(-1))));
  return ok({ status: 200, headers: { "content-type": "application/json" }, body });
};
