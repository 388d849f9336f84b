import type { Call } from "@centime/core";
import {
  linkCreditNote,
  matchCustomerInvoiceTransaction,
  unmatchCustomerInvoiceTransaction,
} from "@centime/core/customer-invoices";
import {
  matchSupplierInvoiceTransaction,
  unmatchSupplierInvoiceTransaction,
  updateSupplierInvoice,
} from "@centime/core/supplier-invoices";
import { updateTransaction } from "@centime/core/transactions";
import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { type Books, createSandbox, type Sandbox } from "../../src/index.ts";
import { addTransaction } from "../bank.ts";
import { addBill, addSupplier, ofTotal } from "../bills.ts";
import { addCustomer, addInvoice, line } from "../invoices.ts";
import { accepted, sendCall } from "../send.ts";
import { requireWholeBooks } from "../whole-books.ts";

/** What a sequence of calls works on; steps name its parts by their places. */
interface Scene {
  readonly sandbox: Sandbox;
  readonly customers: readonly number[];
  readonly suppliers: readonly number[];
  readonly invoices: number[];
  readonly bills: number[];
  readonly transactions: number[];
}

type Step = (scene: Scene) => Promise<unknown>;

/** An id that nothing has. */
const NOBODY = 1;

const at = (ids: readonly number[], place: number): number => ids[place % ids.length] ?? NOBODY;

/** Sends a call that a rule may refuse. */
const attempt = ({ sandbox }: Scene, call: Call<unknown, unknown>) => sendCall(sandbox, call);

const place = fc.nat({ max: 20 });
const price = fc.integer({ min: 1, max: 50_000 }).map((cents) => (cents / 100).toFixed(2));
const currency = fc.constantFrom("EUR" as const, "EUR" as const, "USD" as const);

const invoiceStep = fc
  .record({ customer: place, price, sign: fc.constantFrom(1, 1, -1), currency })
  .map(({ customer, price: raw_currency_unit_price, sign, currency: own }): Step => {
    return async ({ sandbox, customers, invoices }) => {
      const { id } = await addInvoice(sandbox, {
        customer_id: at(customers, customer),
        currency: own,
        invoice_lines: [line({ raw_currency_unit_price, quantity: sign })],
      });
      invoices.push(id);
    };
  });

const transactionStep = fc.record({ price, sign: fc.constantFrom("", "", "-") }).map(
  ({ price: amount, sign }): Step =>
    async ({ sandbox, transactions }) => {
      transactions.push((await addTransaction(sandbox, `${sign}${amount}`)).id);
    },
);

const billStep = fc
  .record({ supplier: place, price, sign: fc.constantFrom("", "", "-"), currency })
  .map(
    ({ supplier, price: total, sign, currency: own }): Step =>
      async ({ sandbox, suppliers, bills }) => {
        const supplier_id = at(suppliers, supplier);
        bills.push(
          (await addBill(sandbox, { supplier_id, currency: own, ...ofTotal(`${sign}${total}`) }))
            .id,
        );
      },
  );

const totalStep = fc.tuple(place, price).map(
  ([bill, currency_amount_before_tax]): Step =>
    (scene) =>
      attempt(scene, updateSupplierInvoice(at(scene.bills, bill), { currency_amount_before_tax })),
);

const pair = fc.tuple(place, place);

const matchBillStep = pair.map(
  ([bill, transaction]): Step =>
    (scene) =>
      attempt(
        scene,
        matchSupplierInvoiceTransaction(at(scene.bills, bill), {
          transaction_id: at(scene.transactions, transaction),
        }),
      ),
);

const unmatchBillStep = pair.map(
  ([bill, transaction]): Step =>
    (scene) =>
      attempt(
        scene,
        unmatchSupplierInvoiceTransaction(
          at(scene.bills, bill),
          at(scene.transactions, transaction),
        ),
      ),
);

const matchStep = pair.map(
  ([invoice, transaction]): Step =>
    (scene) =>
      attempt(
        scene,
        matchCustomerInvoiceTransaction(at(scene.invoices, invoice), {
          transaction_id: at(scene.transactions, transaction),
        }),
      ),
);

const unmatchStep = pair.map(
  ([invoice, transaction]): Step =>
    (scene) =>
      attempt(
        scene,
        unmatchCustomerInvoiceTransaction(
          at(scene.invoices, invoice),
          at(scene.transactions, transaction),
        ),
      ),
);

const creditStep = pair.map(
  ([invoice, note]): Step =>
    (scene) =>
      attempt(
        scene,
        linkCreditNote(at(scene.invoices, invoice), { credit_note_id: at(scene.invoices, note) }),
      ),
);

const partyStep = pair.map(
  ([transaction, customer]): Step =>
    (scene) =>
      attempt(
        scene,
        updateTransaction(at(scene.transactions, transaction), {
          customer_id: at(scene.customers, customer),
        }),
      ),
);

const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: invoiceStep },
    { weight: 3, arbitrary: transactionStep },
    { weight: 8, arbitrary: matchStep },
    { weight: 1, arbitrary: unmatchStep },
    { weight: 2, arbitrary: billStep },
    { weight: 6, arbitrary: matchBillStep },
    { weight: 1, arbitrary: unmatchBillStep },
    { weight: 1, arbitrary: totalStep },
    { weight: 2, arbitrary: creditStep },
    { weight: 1, arbitrary: partyStep },
  ),
  { minLength: 10, maxLength: 40 },
);

/** Plays a sequence in a sandbox that other sequences have been played in. */
async function play(sandbox: Sandbox, sequence: readonly Step[]): Promise<Scene> {
  const customers = [await addCustomer(sandbox), await addCustomer(sandbox)];
  const suppliers = [await addSupplier(sandbox), await addSupplier(sandbox)];
  const parties = { customers, suppliers };
  const scene: Scene = { sandbox, ...parties, invoices: [], bills: [], transactions: [] };
  for (const step of sequence) await step(scene);
  return scene;
}

const randomMatches = suite("random matches", { limitMs: 90_000 });

randomMatches("leave books that add up, whatever is called in whatever order", async () => {
  const sandbox = createSandbox({ rateLimit: "off" });
  let matched = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await play(sandbox, sequence);
      const books = sandbox.books();
      matched = books.matches.size;
      requireWholeBooks(books);
    }),
    { numRuns: 25 },
  );
  assert.ok(matched > 50, "hardly anything was matched");
});

randomMatches("are undone by unmatching", async () => {
  const sandbox = createSandbox({ rateLimit: "off" });
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.array(place, { maxLength: 4 }),
      price,
      async (sequence, places, amount) => {
        const scene = await play(sandbox, sequence);
        fc.pre(scene.invoices.length > 0);
        const { bills, invoices } = scene;
        const { id: transaction_id } = await addTransaction(sandbox, amount);
        const before = ledgerOf(sandbox.books());
        const ids = [...new Set(places.map((own) => at(invoices, own)))];
        for (const id of ids) {
          await accepted(sandbox, matchCustomerInvoiceTransaction(id, { transaction_id }));
        }
        for (const id of bills) {
          await accepted(sandbox, matchSupplierInvoiceTransaction(id, { transaction_id }));
        }
        const [first] = ids;
        if (first !== undefined) {
          await accepted(sandbox, unmatchCustomerInvoiceTransaction(first, transaction_id));
        } else if (bills[0] !== undefined) {
          await accepted(sandbox, unmatchSupplierInvoiceTransaction(bills[0], transaction_id));
        }
        assert.equal(ledgerOf(sandbox.books()), before);
      },
    ),
    { numRuns: 25 },
  );
});

/** The ledger and the matches, without ids and times that no one wrote down. */
function ledgerOf({ ledgerLines, matches }: Books) {
  const lines = [...ledgerLines.values()].map(
    ({ entry_id, ledger_account_id, cents, lettering }) =>
      `${entry_id} ${ledger_account_id} ${cents} ${lettering === null ? "" : "lettered"}`,
  );
  const settled = [...matches.values()].map(
    ({ transaction_id, document_id, cents }) => `${transaction_id} ${document_id} ${cents}`,
  );
  return { lines: lines.sort(), settled: settled.sort() };
}

randomMatches.run();
