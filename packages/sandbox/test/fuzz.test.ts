import { getCustomerInvoices } from "@centime/core/customer-invoices";
import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { computeAmounts } from "../src/books/money.ts";
import { createSandbox, type Sandbox } from "../src/index.ts";
import {
  type InvoiceRecord,
  sumOfLines,
  totalOf,
} from "../src/resources/customer-invoices/record.ts";
import { fuzzRequest } from "./fuzz-requests.ts";
import { accepted, send } from "./send.ts";

const REQUESTS = 5000;

const STATUSES = [200, 201, 204, 400, 404, 409, 422];

const fuzz = suite("fuzz", { limitMs: 60_000 });

fuzz("no request breaks the books, and every response has the API's form", async () => {
  const sandbox = createSandbox();
  const statuses = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fuzzRequest, async ({ method, path, body, type }) => {
      const response = await send(sandbox, method, path, {
        ...(body === undefined ? {} : { body }),
        ...(type === undefined ? {} : { headers: { "content-type": type } }),
      });
      const text = await response.text();
      assert.ok(isExpected(path, response.status), `${response.status} ${text}`);
      if (text !== "") JSON.parse(text);
      const key = `${method} ${response.status}`;
      statuses.set(key, (statuses.get(key) ?? 0) + 1);
    }),
    { numRuns: REQUESTS },
  );
  assert.ok((statuses.get("POST 201") ?? 0) > REQUESTS / 500, "hardly anything was accepted");
  await requireWhole(sandbox);
});

/** The routes of OAuth respond 401 to an unknown client. */
const isExpected = (path: string, status: number): boolean =>
  STATUSES.includes(status) || (path.startsWith("/oauth") && status === 401);

/** The books add up, and the sandbox still responds. */
async function requireWhole(sandbox: Sandbox): Promise<void> {
  const { invoices } = sandbox.books();
  const made = [...invoices.values()].filter(({ imported }) => imported === null);
  const numbers = made.flatMap(({ draft, invoice_number }) =>
    draft ? [] : [Number(invoice_number.replace("F-2026-", ""))],
  );
  assert.equal(
    [...numbers].sort((one, other) => one - other),
    numbers.map((_, index) => index + 1),
  );
  for (const invoice of invoices.values()) requireTotal(invoice);
  for (const invoice of made) {
    const { total } = computeAmounts(invoice.lines, invoice.discount);
    assert.ok(totalOf(invoice).beforeTax.eq(total.beforeTax));
    assert.ok(totalOf(invoice).tax.eq(total.tax));
  }
  const page = await accepted(sandbox, getCustomerInvoices({ limit: 100 }));
  assert.ok(page.items.length > 0);
}

/** An imported invoice may be off by a cent a line. */
function requireTotal(invoice: InvoiceRecord): void {
  const { beforeTax, tax } = totalOf(invoice);
  const sum = sumOfLines(invoice.lines);
  const tolerance = invoice.imported === null ? 0 : 0.01 * invoice.lines.length;
  assert.ok(Number(beforeTax.minus(sum.beforeTax).abs()) <= tolerance);
  assert.ok(Number(tax.minus(sum.tax).abs()) <= tolerance);
}

fuzz.run();
