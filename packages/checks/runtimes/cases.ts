import { replayTransport } from "@centime/cassette/replay";
import { signWebhook, verifyWebhook } from "@centime/core/webhooks";
import { transportSuite } from "@centime/transport/conformance";
import { collect, createClient, fetchTransport, items, type Time, type Transport } from "centime";
import { getCustomerInvoices } from "centime/customer-invoices";
import { getJournals } from "centime/journals";
import { createProduct } from "centime/products";
import { ok } from "neverthrow";
import {
  type Case,
  expectEqual,
  expectFailure,
  expectValue,
  hostName,
  inProcess,
  MOVED_TOKEN,
  SANDBOX_TOKEN,
} from "./help.ts";
import { recordedJournals } from "./recorded-journals.ts";

/** An invoice is drafted, finalized and found again, in a sandbox in process. */
const invoiceLife: Case = {
  name: "creates, finalizes and lists an invoice",
  async run() {
    const { sandbox, transport } = inProcess();
    const { customers, customerInvoices } = createClient({ token: sandbox.token, transport });

    const [customer] = expectValue(await customers.getCustomers({ limit: 1 })).items;
    const draft = expectValue(
      await customerInvoices.createCustomerInvoice({
        draft: true,
        date: "2026-07-01",
        deadline: "2026-07-31",
        customer_id: customer?.id ?? 0,
        invoice_lines: [
          {
            label: "Crème brûlée",
            quantity: 3,
            unit: "piece",
            raw_currency_unit_price: "19.90",
            vat_rate: "FR_55",
          },
        ],
      }),
    );
    expectEqual(draft.status, "draft", "the status of a draft");

    const invoice = expectValue(await customerInvoices.finalizeCustomerInvoice(draft.id));
    expectEqual(invoice.status, "upcoming", "the status of a finalized invoice");
    expectEqual(invoice.currency_amount, "62.98", "its amount");

    const found = expectValue(
      await customerInvoices.getCustomerInvoices({
        filter: [{ field: "id", operator: "eq", value: draft.id }],
      }),
    );
    expectEqual(
      found.items.map(({ invoice_number }) => invoice_number),
      [invoice.invoice_number],
      "the invoices with its id",
    );
  },
};

/** The async iterables read every page, once. */
const paging: Case = {
  name: "walks over pages with items and collect",
  async run() {
    let requests = 0;
    const { sandbox, transport } = inProcess(() => {
      requests += 1;
    });
    const client = createClient({ token: sandbox.token, transport });
    const call = getCustomerInvoices({ limit: 20, sort: "id" });

    const ids: number[] = [];
    for await (const invoice of items(client, call)) ids.push(expectValue(invoice).id);
    expectEqual(new Set(ids).size, sandbox.books().invoices.size, "invoices");
    expectEqual(requests, Math.ceil(ids.length / 20), "requests");

    const first = expectValue(await collect(client, call, { max: 30 }));
    expectEqual(
      first.map(({ id }) => id),
      ids.slice(0, 30),
      "the first 30",
    );
  },
};

/** A read is sent again after a 503; a write that may have landed is not. */
const retry: Case = {
  name: "repeats a read after a 503, and no write",
  async run() {
    const { sandbox, transport } = inProcess();
    const reading = failingOnce(transport);
    const slept: number[] = [];
    const reader = createClient({
      token: sandbox.token,
      transport: reading.transport,
      timeoutMs: false,
      time: standingStill(slept),
    });
    const journals = expectValue(await reader.send(getJournals({ limit: 5 })));
    expectEqual(journals.items.length, 5, "journals");
    expectEqual(reading.attempts(), 2, "attempts of the read");
    expectEqual(slept, [2000], "waits, in milliseconds");

    const writing = failingOnce(transport);
    const writer = createClient({ token: sandbox.token, transport: writing.transport });
    const product = { label: "Conseil", price_before_tax: "480.00", vat_rate: "FR_200" } as const;
    const failure = expectFailure(await writer.send(createProduct(product)));
    expectEqual(failure.kind, "ServerError", "the failure of the write");
    expectEqual(writing.attempts(), 1, "attempts of the write");
  },
};

function failingOnce(next: Transport): { transport: Transport; attempts(): number } {
  let attempts = 0;
  const transport: Transport = async (request, context) => {
    attempts += 1;
    if (attempts > 1) return await next(request, context);
    return ok({ status: 503, headers: { "retry-after": "2" }, body: "Service Unavailable" });
  };
  return { transport, attempts: () => attempts };
}

const standingStill = (slept: number[]): Time => ({
  now: () => 0,
  random: () => 1,
  sleep: async (milliseconds) => {
    slept.push(milliseconds);
  },
});

/** A cassette replays what it has, and fails for what it has not. */
const replay: Case = {
  name: "replays a cassette",
  async run() {
    const transport = replayTransport(recordedJournals);
    const client = createClient({ token: "token", transport });

    const journals = expectValue(await collect(client, getJournals({ limit: 1 })));
    expectEqual(
      journals.map(({ label }) => label),
      ["Ventes à l’export", "Achats"],
      "the recorded journals",
    );
    expectEqual(transport.unplayed(), [], "what was not asked for");

    const failure = expectFailure(await client.send(getJournals({ limit: 2 })));
    expectEqual(
      failure.kind === "TransportFailure" ? failure.reason : failure.kind,
      "cassette",
      "why an unrecorded request fails",
    );
  },
};

/** A request without a response times out, by the runtime's own timers and signals. */
const timeLimit: Case = {
  name: "times out when no response comes",
  async run() {
    const silent: Transport = () => new Promise(() => {});
    const client = createClient({ token: "token", transport: silent, timeoutMs: 20, retry: false });
    const failure = expectFailure(await client.journals.getJournals());
    expectEqual(
      failure.kind === "TransportFailure" ? failure.reason : failure.kind,
      "timeout",
      "why no response came",
    );
  },
};

const FILENAME = "conditions générales.pdf";
const TYPE = "application/pdf";
const BYTES = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0x0d, 0x0a, 0xff]);

/** Bytes and blobs arrive as they were, as multipart. */
const upload: Case = {
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
      expectEqual(appendix.filename, FILENAME, "the name in the response");
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

const NOW = Date.UTC(2026, 6, 1);
const SECRET = "whsec_éàü";
const EVENT = {
  id: 12,
  event: "dms_file.created",
  retry_count: 0,
  created: NOW / 1000,
  data: { context: { company_id: "c-1" }, object: { name: "reçu.pdf" } },
};

/** A signature is verified over Web Crypto; a changed body is refused. */
const webhook: Case = {
  name: "verifies a webhook, and refuses a changed one",
  async run() {
    const body = JSON.stringify(EVENT);
    const signature = expectValue(await signWebhook(body, SECRET, { timestamp: NOW / 1000 }));
    const bytes = new TextEncoder().encode(body);
    const event = expectValue(await verifyWebhook(bytes, signature, SECRET, { now: NOW }));
    expectEqual(event.data.object, EVENT.data.object, "the event's object");

    const changed = body.replace("12", "13");
    const refusal = expectFailure(await verifyWebhook(changed, signature, SECRET, { now: NOW }));
    expectEqual(refusal.kind, "InvalidSignature", "the refusal of a changed body");
  },
};

/** The runtime's own fetch reads, writes and uploads over HTTP, and follows no redirect. */
const overHttp: Case = {
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
    expectEqual(failure.kind, "UnexpectedStatus", "the failure of a redirect");
  },
};

const CASE_LIMIT_MS = 10_000;

/** The runtime's own fetch does all that a transport must: it repeats no write, for one. */
const conformance: Case = {
  name: "passes the conformance suite of transports",
  async run({ suite }) {
    const problems: string[] = [];
    const all = transportSuite((baseUrl) => fetchTransport({ baseUrl }), suite);
    for (const { name, run } of all.filter(({ name }) => !isKnownToFail(name))) {
      const problem = await Promise.race([
        run().then(() => undefined, String),
        late(CASE_LIMIT_MS),
      ]);
      if (problem !== undefined) problems.push(`${name}: ${problem}`);
    }
    expectEqual(problems, [], "cases that fail");
  },
};

/** What a runtime's own fetch does otherwise, and nobody can mend from outside. */
const OTHERWISE: readonly [host: string, names: RegExp][] = [
  // It has one error for a connection that was refused and one that broke, so `sent` is always "maybe"…
  ["Cloudflare-Workers", /^has certainly not sent|^may have sent to a server that went away/],
  // …and it repeats what HTTP calls idempotent, if there is no body.
  ["Cloudflare-Workers", /^sends a (PUT without a body|DELETE) once/],
];

const isKnownToFail = (name: string): boolean =>
  OTHERWISE.some(([host, names]) => host === hostName() && names.test(name));

const late = (milliseconds: number): Promise<string> =>
  new Promise((resolve) => setTimeout(() => resolve("it did not end"), milliseconds));

/** What must work on every runtime. */
export const cases: readonly Case[] = [
  invoiceLife,
  paging,
  retry,
  replay,
  timeLimit,
  upload,
  webhook,
  overHttp,
  conformance,
];
