import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { suite } from "@centime/test-kit";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import * as assert from "uvu/assert";
import { type Assistant, assistantOf, withAssistant } from "./assistant.ts";
import { MAIN, runCli, type Served, serveSandbox } from "./run-cli.ts";

const mcp = suite("centime mcp", { limitMs: 60_000 });

let served: Served;

mcp.before(async () => {
  served = await serveSandbox();
});

mcp.after(() => served.close());

const overStdio = (args: readonly string[], run: (assistant: Assistant) => Promise<void>) =>
  withAssistant(served.env, args, run);

async function toolsOf({ client }: Assistant) {
  const { tools } = await client.listTools();
  return Object.fromEntries(tools.map((tool) => [tool.name, tool.annotations]));
}

mcp("searches, describes and reads, over the standard streams", () =>
  overStdio([], async (assistant) => {
    const { run } = assistant;
    const tools = await toolsOf(assistant);
    assert.equal(Object.keys(tools), ["search_operations", "describe_operation", "run_read"]);
    for (const annotations of Object.values(tools)) assert.is(annotations?.readOnlyHint, true);

    const described = await run("describe_operation", { operation: "getCustomerInvoices" });
    assert.is(described.value.query.properties.filter.type, "array");
    assert.is(described.value.tool, "run_read");

    const query = { limit: 2, filter: [{ field: "draft", operator: "eq", value: false }] };
    const fields = ["id", "customer.id"];
    const page = await run("run_read", { operation: "getCustomerInvoices", query, fields });
    assert.not.ok(page.isError, page.text);
    assert.is(page.value.items.length, 2);
    assert.equal(Object.keys(page.value.items[0]), fields);
    const next = { ...query, cursor: page.value.next_cursor };
    const second = await run("run_read", { operation: "getCustomerInvoices", query: next, fields });
    assert.is.not(second.value.items[0].id, page.value.items[0].id);
    const path = { id: page.value.items[0].id };
    const one = await run("run_read", { operation: "getCustomerInvoice", path });
    assert.is(one.value.id, path.id);
  }),
);

const SEARCHES = {
  "list customer invoices": "getCustomerInvoices",
  "lister les factures client": "getCustomerInvoices",
  "créer un devis": "createQuote",
  avoir: "linkCreditNote",
  "relancer une facture impayée": "getCustomerInvoices",
  "plan comptable": "getLedgerAccounts",
  "grand livre analytique": "createAnalyticalGeneralLedgerExport",
  "rapprochement bancaire": "matchSupplierInvoiceTransaction",
  "upload a file": "uploadFileAttachment",
  exercices: "getFiscalYears",
};

mcp("finds an operation among the first five, by the words of either language", () =>
  overStdio([], async ({ run }) => {
    for (const [query, wanted] of Object.entries(SEARCHES)) {
      const { value } = await run("search_operations", { query });
      const names = value.found.slice(0, 5).map((found: { operation: string }) => found.operation);
      assert.ok(names.includes(wanted), `${query}: ${names.join(" ")}`);
    }
    const none = await run("search_operations", { query: "xyzzy" });
    assert.equal(none.value.found, []);
    const long = await run("search_operations", { query: "facture ".repeat(20_000) });
    assert.is(long.value.found.length, 15);
  }),
);

mcp("refuses to write, and sends nothing, unless it was started so", () =>
  overStdio([], async ({ run }) => {
    const before = served.sandbox.requests().length;
    const refused = await run("run_read", { operation: "createJournal" });
    assert.ok(refused.isError);
    assert.is(refused.value.kind, "WriteRefused");
    const unknown = await run("run_write", { operation: "createJournal" }).catch(
      (error: Error) => ({ isError: true, text: error.message }),
    );
    assert.ok(unknown.isError, unknown.text);
    assert.is(served.sandbox.requests().length, before);
  }),
);

mcp("returns failures as data, with what to do next", () =>
  overStdio([], async ({ run }) => {
    const wrong = { operation: "getCustomerInvoices", query: { limit: 1000, colour: "Dupont" } };
    const invalid = await run("run_read", wrong);
    assert.ok(invalid.isError);
    assert.is(invalid.value.kind, "InvalidInput");
    assert.match(invalid.value.next, "nothing was sent");
    assert.not.match(invalid.text, "Dupont");
    const missing = await run("run_read", { operation: "getJournal", path: { id: 1 } });
    assert.is(missing.value.kind, "NotFound");
    assert.match(missing.value.next, "look for the id");
    assert.is((await run("run_read", { operation: "getNothing" })).value.kind, "UnknownOperation");
    for (const { text } of [invalid, missing]) assert.not.match(text, served.sandbox.token);
  }),
);

mcp("cuts a page that is too long, and says how to go on", async () => {
  const large = await serveSandbox({ scale: 10 });
  const former = served;
  served = large;
  try {
    await overStdio([], async ({ run }) => {
      const ids = new Set<number>();
      let query: Record<string, unknown> = { limit: 100 };
      const first = await run("run_read", { operation: "getCustomerInvoices", query });
      assert.ok(first.value.cut);
      assert.ok(first.text.length <= 41_000, String(first.text.length));
      assert.is(first.value.next_cursor, undefined);
      const limit = Number(/limit (\d+)/.exec(first.value.next)?.[1]);
      query = { limit };
      for (let count = 0; count < 3; count += 1) {
        const page = await run("run_read", { operation: "getCustomerInvoices", query });
        for (const { id } of page.value.items) ids.add(id);
        if (page.value.cut) break;
        query = { limit, cursor: page.value.next_cursor };
      }
      for (const { id } of first.value.items) assert.ok(ids.has(id));
    });
  } finally {
    served = former;
    await large.close();
  }
});

mcp("writes in a test company with --write", () =>
  overStdio(["--write"], async (assistant) => {
    const { run } = assistant;
    const { run_write: annotations } = await toolsOf(assistant);
    assert.equal(
      [annotations?.readOnlyHint, annotations?.destructiveHint, annotations?.idempotentHint],
      [false, true, false],
    );
    const body = { code: "MCP", label: "Assistant" };
    const created = await run("run_write", { operation: "createJournal", body });
    assert.not.ok(created.isError, created.text);
    assert.is(created.value.code, "MCP");
    const [customerId = 0] = served.sandbox.books().customers.keys();
    const [categoryId = 0] = served.sandbox.books().categories.keys();
    const described = await run("describe_operation", { operation: "categorizeCustomer" });
    assert.is(described.value.body.type, "array");
    assert.not.ok("properties" in described.value.body);
    const categorized = await run("run_write", {
      operation: "categorizeCustomer",
      path: { customer_id: customerId },
      body: [{ id: categoryId, weight: "1" }],
    });
    assert.not.ok(categorized.isError, categorized.text);
    const firm = await run("run_write", {
      operation: "createFirmJournal",
      path: { company_id: 1 },
      body,
    });
    assert.ok(firm.isError);
  }),
);

mcp("writes in a live company with --live alone", async () => {
  const { sandbox } = served;
  const sent: string[] = [];
  const me = { user: null, scopes: [], company: { id: 1, name: "A", reg_no: "552100554" } };
  const live = async (asked: Request): Promise<Response> => {
    sent.push(asked.method);
    const url = new URL(asked.url);
    if (!url.pathname.endsWith("/me")) return sandbox.fetch(asked);
    return Response.json({ ...me, company: { ...me.company, accounting_logic: "FR_PCG" } });
  };
  const { serve } = await import("@centime/sandbox/serve");
  const server = (await serve({ ...sandbox, fetch: live }))._unsafeUnwrap();
  const body = { code: "LIV", label: "Live" };
  const args = ["--write", "--base-url", server.url];
  try {
    await overStdio(args, async ({ run }) => {
      const refused = await run("run_write", { operation: "createJournal", body });
      assert.is(refused.value.kind, "WriteRefused");
      assert.equal(sent, ["GET"]);
    });
    await overStdio([...args, "--live"], async ({ run }) => {
      const created = await run("run_write", { operation: "createJournal", body });
      assert.is(created.value.code, "LIV", created.text);
    });
  } finally {
    await server.close();
  }
});

/** A server over HTTP, and the address that it prints. */
async function startHttp(): Promise<{ child: ChildProcess; url: URL }> {
  const child = spawn(process.execPath, [MAIN, "mcp", "--http", "0"], {
    env: { ...process.env, ...served.env },
  });
  const [chunk] = await once(child.stderr, "data");
  const [url = ""] = /http:\S+/.exec(String(chunk)) ?? [];
  return { child, url: new URL(url) };
}

/** The status of a request with headers that fetch does not let a page set. */
const statusOf = (url: URL, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject).end("{}");
  });

mcp("serves over HTTP, on this machine alone", async () => {
  const { child, url } = await startHttp();
  try {
    assert.is(url.hostname, "127.0.0.1");
    const client = new Client({ name: "test", version: "1" });
    await client.connect(new StreamableHTTPClientTransport(url));
    const page = await assistantOf(client).run("run_read", { operation: "getJournals" });
    assert.ok(page.value.items.length > 0, page.text);
    await client.close();
    const json = {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
    };
    assert.is(await statusOf(url, { ...json, host: "rebound.example.test" }), 403);
    assert.is(await statusOf(url, { ...json, origin: "https://page.example.test" }), 403);
  } finally {
    const ended = once(child, "close");
    child.kill("SIGTERM");
    assert.equal(await ended, [0, null]);
  }
});

mcp("refuses to start without a token, or on no port", async () => {
  assert.is((await runCli(["mcp"])).status, 2);
  assert.is((await runCli(["mcp", "--http", "x"], { env: served.env })).status, 2);
});

mcp.run();
