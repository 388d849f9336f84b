import { getCustomerInvoice } from "@centime/core/customer-invoices";
import { createFecExport, getFecExport } from "@centime/core/exports";
import { getJournal } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import {
  type PollOptions,
  poll,
  saveExport,
  whenExportReady,
  whenPdfReady,
} from "../../src/follow/index.ts";
import { fakeTime } from "../help/fake-time.ts";
import { bareClient, fakeTransport, JOURNAL, json, text } from "../help/fake-transport.ts";
import { failureOfKind, settle, successOf } from "../help/results.ts";

const polling = suite("poll");

/** A journal whose label counts how often it was read. */
function countedJournal() {
  let reads = 0;
  const { transport, sent } = fakeTransport(() => json({ ...JOURNAL, label: String(++reads) }));
  return { client: bareClient(transport), sent };
}

polling("sends the call until its output is as wanted, with pauses that grow by half", async () => {
  const { client, sent } = countedJournal();
  const time = fakeTime();
  const polled = poll(client, getJournal(7), ({ label }) => label === "4", { time });
  const asked: number[] = [];
  for (let seconds = 0; seconds < 6; seconds += 1) {
    await time.pass(1000);
    asked.push(sent.length);
  }
  // After 0, 1, 2.5 and 4.75 seconds.
  assert.equal(asked, [2, 2, 3, 3, 4, 4]);
  assert.is(successOf(await polled).label, "4");
});

polling("gives up at the deadline with NotReady, which counts the sends", async () => {
  const { client } = countedJournal();
  const time = fakeTime();
  const polled = poll(client, getJournal(7), () => false, { time, deadlineMs: 3000 });
  await time.pass(5000);
  const failure = failureOfKind("NotReady", await polled);
  assert.equal([failure.attempts, failure.operation], [3, "getJournal"]);
  assert.is(failure.message, "getJournal: not ready after 3000 ms");
});

polling("ends with the failure of the call", async () => {
  const { transport } = fakeTransport(() => text("", 404));
  failureOfKind("NotFound", await poll(bareClient(transport), getJournal(7), () => true));
});

polling("ends when its signal aborts, as a call does", async () => {
  const { client } = countedJournal();
  const controller = new AbortController();
  const { signal } = controller;
  const polled = poll(client, getJournal(7), () => false, { time: fakeTime(), signal });
  await settle();
  controller.abort();
  const failure = failureOfKind("TransportFailure", await polled);
  assert.equal([failure.reason, failure.sent], ["aborted", "no"]);
});

polling("says so when the check throws", async () => {
  const { client } = countedJournal();
  const check = () => {
    throw new Error("no");
  };
  failureOfKind("InvalidInput", await poll(client, getJournal(7), check));
});

const wrong: [title: string, options: unknown, path: string][] = [
  ["a pause of 0", { pauseMs: 0 }, "pauseMs"],
  ["a deadline in words", { deadlineMs: "1 minute" }, "deadlineMs"],
  ["an unknown option", { every: 5 }, "every"],
];

for (const [title, options, path] of wrong) {
  polling(`refuses ${title}, and sends nothing`, async () => {
    const { client, sent } = countedJournal();
    const polled = await poll(client, getJournal(7), () => true, options as PollOptions);
    assert.is(failureOfKind("InvalidInput", polled).issues[0]?.path, path);
    assert.equal(sent, []);
  });
}

const waiting = suite("whenExportReady and saveExport");

const EXPORT = {
  id: 5,
  status: "pending",
  file_url: null,
  created_at: "2026-06-01T10:00:00Z",
  updated_at: "2026-06-01T10:00:00Z",
};

const FILE = "https://files.example.test/fec.txt?signature=s3cret";

/** Answers as an export whose file is there, or failed, at the third read. */
function exporting(end: object) {
  let reads = 0;
  const { transport } = fakeTransport(({ method }) => {
    if (method === "POST") return json(EXPORT, 201);
    reads += 1;
    return json(reads < 3 ? EXPORT : { ...EXPORT, ...end });
  });
  return bareClient(transport);
}

const quick = { pauseMs: 1 };

waiting("return the export with the URL of its file", async () => {
  const client = exporting({ status: "ready", file_url: FILE });
  const ready = successOf(await whenExportReady(client, getFecExport(5), quick));
  assert.is(ready.file_url, FILE);
});

waiting("say that an export failed", async () => {
  const client = exporting({ status: "error" });
  const failure = failureOfKind(
    "ExportFailed",
    await whenExportReady(client, getFecExport(5), quick),
  );
  assert.is(failure.operation, "getFecExport");
});

const PERIOD = { period_start: "2026-01-01", period_end: "2026-01-31" };

waiting("stream the file into a sink", async () => {
  const client = exporting({ status: "ready", file_url: FILE });
  const chunks: Uint8Array[] = [];
  const sink = new WritableStream<Uint8Array>({ write: (chunk) => void chunks.push(chunk) });
  const fetch = async () => new Response("JournalCode\tJournalLib\n");
  const options = { ...quick, download: { fetch } };
  successOf(await saveExport(client, createFecExport(PERIOD), getFecExport, sink, options));
  assert.is(Buffer.concat(chunks).toString(), "JournalCode\tJournalLib\n");
});

waiting("say that the sink failed", async () => {
  const client = exporting({ status: "ready", file_url: FILE });
  const sink = new WritableStream<Uint8Array>({
    write() {
      throw new Error("the disk is full");
    },
  });
  const options = { ...quick, download: { fetch: async () => new Response("text") } };
  const saved = await saveExport(client, createFecExport(PERIOD), getFecExport, sink, options);
  assert.is(failureOfKind("DownloadFailure", saved).reason, "sink");
});

const INVOICE_READS = 2;

waiting("and whenPdfReady waits for the URL of a PDF", async () => {
  let reads = 0;
  const output = { public_file_url: null as string | null };
  const client = {
    send: () => {
      reads += 1;
      if (reads > INVOICE_READS) output.public_file_url = FILE;
      return getJournal(7).request.asyncMap(async () => ({ ...output }));
    },
  };
  const ready = await whenPdfReady(client as never, getCustomerInvoice(42), quick);
  assert.equal([successOf(ready).public_file_url, reads], [FILE, 3]);
});

polling.run();
waiting.run();
