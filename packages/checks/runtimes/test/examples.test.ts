import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createSandbox, type Sandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { suite, temporaryFolder } from "@centime/test-kit";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import * as assert from "uvu/assert";
import { findBun, findDeno, findWorkerd } from "../../binaries.ts";
import { ROOT } from "../../paths.ts";
import { bareEnv } from "../../run.ts";

const examples = suite("the example programs", { limitMs: 120_000 });

const EXAMPLES = join(ROOT, "docs/examples");

// The script, as it is, on two runtimes.

const SCRIPT = join(EXAMPLES, "script/late-invoices.ts");
const DENO_OPTIONS = ["--quiet", "--no-lock", "--no-prompt", "--no-check", "--allow-env"];

const RUNTIMES = [
  { name: "Bun", binary: findBun(), args: [SCRIPT] },
  {
    name: "Deno",
    binary: findDeno(),
    args: ["run", ...DENO_OPTIONS, "--allow-net=127.0.0.1", SCRIPT],
  },
];

const missingBinary = (binary: string | undefined): string | undefined =>
  binary === undefined ? "npm has no binary of it for this machine" : undefined;

async function runScript(binary: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const deno = { DENO_DIR: temporaryFolder(), DENO_NO_UPDATE_CHECK: "1" };
  const child = spawn(binary, args, { env: { ...bareEnv(), ...deno, ...env }, cwd: EXAMPLES });
  const [output, errors, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.once("close", resolve)),
  ]);
  return { output, errors, status };
}

/** The numbers of the invoices that the API calls late. */
async function lateInvoices(sandbox: Sandbox): Promise<readonly string[]> {
  const query = new URLSearchParams({ limit: "100", sort: "id" });
  const url = `https://app.pennylane.com/api/external/v2/customer_invoices?${query}`;
  const headers = { authorization: `Bearer ${sandbox.token}` };
  const page = await (await sandbox.fetch(new Request(url, { headers }))).json();
  const { items } = page as { items: { status: string; invoice_number: string }[] };
  return items.flatMap(({ status, invoice_number }) => (status === "late" ? [invoice_number] : []));
}

for (const { name, binary, args } of RUNTIMES) {
  examples.unless(missingBinary(binary), `the script prints on ${name} what is late`, async () => {
    const sandbox = createSandbox();
    const server = (await serve(sandbox))._unsafeUnwrap();
    try {
      const env = { PENNYLANE_TOKEN: sandbox.token, PENNYLANE_URL: server.url };
      const { output, errors, status } = await runScript(binary ?? "", args, env);
      assert.is(status, 0, errors);
      const late = await lateInvoices(sandbox);
      assert.ok(late.length > 0);
      const numbers = output
        .trimEnd()
        .split("\n")
        .map((line) => line.split(";")[0]);
      assert.equal(numbers, late);

      const refused = await runScript(binary ?? "", args, { ...env, PENNYLANE_TOKEN: "wrong" });
      assert.is(refused.status, 1);
      assert.match(refused.errors, /^Unauthorized: getCustomerInvoices/);
    } finally {
      await server.close();
    }
  });
}

// The Worker, in workerd, with a D1 database.

const ORIGIN = "https://app.example.test";
const DAY_MS = 86_400_000;

const ME = {
  user: null,
  company: { id: 7, name: "Atelier", reg_no: "sandbox-7", accounting_logic: "FR_PCG" },
  scopes: [],
};

/** A sandbox on a clock that can be moved, the Worker before it, and a browser that keeps cookies. */
async function startWorker() {
  const sandbox = createSandbox({ rateLimit: "off" });
  const refreshes: string[] = [];
  const counting = async (request: Request): Promise<Response> => {
    if (new URL(request.url).pathname === "/oauth/token") {
      const form = new URLSearchParams(await request.clone().text());
      refreshes.push(form.get("grant_type") ?? "");
    }
    return new URL(request.url).pathname.endsWith("/me")
      ? Response.json(ME)
      : await sandbox.fetch(request);
  };
  const server = (await serve({ ...sandbox, fetch: counting }))._unsafeUnwrap();
  const outfile = join(temporaryFolder(), "worker.js");
  await build({
    entryPoints: [join(EXAMPLES, "dist/worker/worker.js")],
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    logLevel: "error",
  });
  const worker = new Miniflare({
    modules: true,
    script: readFileSync(outfile, "utf8"),
    compatibilityDate: "2026-04-01",
    host: "127.0.0.1",
    d1Databases: ["DB"],
    // Lets a request run what the clock would.
    unsafeTriggerHandlers: true,
    bindings: {
      PENNYLANE_URL: server.url,
      CLIENT_ID: sandbox.oauthApp.clientId,
      CLIENT_SECRET: sandbox.oauthApp.clientSecret,
      REDIRECT_URI: `${ORIGIN}/callback`,
      WEBHOOK_SECRET: sandbox.webhooks.secret,
    },
  });
  const database = await worker.getD1Database("DB");
  const schema = readFileSync(join(EXAMPLES, "worker/schema.sql"), "utf8").split("\n");
  for (const statement of schema.filter((line) => line.startsWith("CREATE")))
    await database.prepare(statement).run();
  return {
    sandbox,
    refreshes,
    worker,
    rows: async <Row>(sql: string): Promise<readonly Row[]> =>
      (await database.prepare(sql).all()).results as Row[],
    close: () => Promise.all([worker.dispose(), server.close()]),
  };
}

type Started = Awaited<ReturnType<typeof startWorker>>;

/** Connects a company, as a user's browser does, and returns where it ends. */
async function connect({ worker, sandbox }: Started): Promise<string | null> {
  const asked = await worker.dispatchFetch(`${ORIGIN}/connect`, { redirect: "manual" });
  assert.is(asked.status, 302, await asked.text());
  const cookie = asked.headers.get("set-cookie")?.split(";")[0] ?? "";
  const agreed = await sandbox.fetch(new Request(asked.headers.get("location") ?? ""));
  const back = agreed.headers.get("location") ?? "";
  assert.ok(back.startsWith(`${ORIGIN}/callback?`), back);
  const returned = await worker.dispatchFetch(back, { headers: { cookie }, redirect: "manual" });
  assert.is(returned.status, 302, await returned.text());
  return returned.headers.get("location");
}

async function runNightly({ worker }: Started): Promise<void> {
  const ran = await worker.dispatchFetch(`${ORIGIN}/cdn-cgi/handler/scheduled`);
  assert.is(await ran.text(), "ok");
}

const missingWorkerd = missingBinary(findWorkerd());

examples.unless(
  missingWorkerd,
  "the Worker connects a company, and refreshes its token",
  async () => {
    const started = await startWorker();
    try {
      assert.match((await connect(started)) ?? "", /^\/connected\/\d+$/);
      await runNightly(started);
      const select = "SELECT key, overdue FROM companies";
      const [company] = await started.rows<{ key: string; overdue: number }>(select);
      assert.match(company?.key ?? "", /^company-\d+$/);
      assert.ok(Number(company?.overdue) > 0);
      assert.equal(started.refreshes, ["authorization_code"]);

      // The Worker's own clock says that the token lives; the API does not take it any more.
      started.sandbox.advance(2 * DAY_MS);
      await runNightly(started);
      assert.equal(started.refreshes, ["authorization_code", "refresh_token"]);
      const [later] = await started.rows<{ overdue: number }>(select);
      assert.ok(Number(later?.overdue) >= Number(company?.overdue));
    } finally {
      await started.close();
    }
  },
);

examples.unless(missingWorkerd, "the Worker stores each event once", async () => {
  const started = await startWorker();
  const { sandbox, worker, rows } = started;
  try {
    const deliveries: { body: string; headers: Record<string, string> }[] = [];
    const receive = async (request: Request): Promise<Response> => {
      const delivery = {
        body: await request.text(),
        headers: Object.fromEntries(request.headers),
      };
      deliveries.push(delivery);
      const { status } = await send(delivery);
      return new Response(null, { status });
    };
    const send = (delivery: (typeof deliveries)[number]) =>
      worker.dispatchFetch(`${ORIGIN}/webhooks/pennylane`, { method: "POST", ...delivery });
    sandbox.travelTo(new Date());
    const event = { event: "dms_file.created", object: { id: 42 } } as const;
    const { delivered } = await sandbox.webhooks.deliver(event, receive);
    assert.ok(delivered);
    const [first] = deliveries;
    if (first === undefined) throw new Error("nothing was delivered");
    assert.is((await send(first)).status, 200);
    assert.is((await send({ ...first, body: `${first.body} ` })).status, 400);
    assert.equal(
      (await rows<{ event: string; body: string }>("SELECT event, body FROM events")).map((row) => [
        row.event,
        JSON.parse(row.body).object.id,
      ]),
      [["dms_file.created", 42]],
    );
  } finally {
    await started.close();
  }
});

examples.run();
