import {
  createBankAccount,
  getBankAccount,
  getBankAccounts,
  getBankEstablishments,
} from "@centime/core/bank-accounts";
import { createJournal, getJournal } from "@centime/core/journals";
import { getPaRegistrations } from "@centime/core/pa-registrations";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { accepted, refused } from "./send.ts";

const bankAccounts = suite("bank accounts");

bankAccounts("come with a journal and a ledger account", async () => {
  const sandbox = createSandbox();
  const [main] = (await accepted(sandbox, getBankAccounts())).items;
  assert.is(main?.name, "Compte principal");
  assert.is((await accepted(sandbox, getJournal(main?.journal?.id ?? 0))).code, "BQ1");

  const made = await accepted(sandbox, createBankAccount({ name: "Livret" }));
  assert.equal([made.balance, made.currency, made.bank_establishment.id], ["0.0", "EUR", 2640]);
  assert.equal(await accepted(sandbox, getBankAccount(made.id)), made);
  const journal = await accepted(sandbox, getJournal(made.journal?.id ?? 0));
  assert.equal([journal.code, journal.type], ["BQ2", "finances"]);
  const account = sandbox.books().ledgerAccounts.get(made.ledger_account.id);
  assert.equal([account?.number, account?.label, account?.type], ["512002", "Livret", "bank"]);
});

bankAccounts("skip codes and numbers that are taken", async () => {
  const sandbox = createSandbox();
  await accepted(sandbox, createJournal({ code: "BQ2", label: "Le mien" }));
  const { journal } = await accepted(sandbox, createBankAccount({ name: "Livret" }));
  assert.is((await accepted(sandbox, getJournal(journal?.id ?? 0))).code, "BQ3");
});

bankAccounts("need a name, and a bank that is known", async () => {
  const sandbox = createSandbox();
  assert.is((await refused(sandbox, createBankAccount({ name: " " }))).status, 422);
  const body = { name: "Livret", bank_establishment_id: 1 };
  assert.is((await refused(sandbox, createBankAccount(body))).status, 404);
  assert.is(sandbox.books().bankAccounts.size, 1);
});

bankAccounts("are at banks, which are listed in pages", async () => {
  const sandbox = createSandbox();
  const page = await accepted(sandbox, getBankEstablishments({ limit: 5 }));
  assert.is(page.items[0]?.name, "Revolut Business");
  const next = getBankEstablishments.next(getBankEstablishments({ limit: 5 }), page);
  assert.ok(next !== undefined);
  const filter = [{ field: "id", operator: "eq", value: 2640 }] as const;
  const { items } = await accepted(sandbox, getBankEstablishments({ filter }));
  assert.equal(
    items.map(({ name }) => name),
    ["Other"],
  );
});

bankAccounts("belong to a company that is registered for e-invoices", async () => {
  const { items } = await accepted(createSandbox(), getPaRegistrations({ limit: 1 }));
  assert.equal(
    items.map(({ status, siret }) => [status, siret]),
    [["activated", null]],
  );
});

bankAccounts.run();
