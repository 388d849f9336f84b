import {
  associateGocardlessMandate,
  cancelGocardlessMandate,
  getGocardlessMandate,
  getGocardlessMandates,
  requestGocardlessMandateByEmail,
} from "@centime/core/gocardless-mandates";
import {
  getProAccountMandateMigrations,
  getProAccountMandates,
  migrateProAccountMandate,
  requestProAccountMandateByEmail,
} from "@centime/core/pro-account-mandates";
import {
  createSepaMandate,
  deleteSepaMandate,
  getSepaMandate,
  getSepaMandates,
  updateSepaMandate,
} from "@centime/core/sepa-mandates";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { addCustomer } from "./invoices.ts";
import { accepted, refused } from "./send.ts";

const BODY = {
  bic: "BNPAFRPPXXX",
  iban: "FR7630004000031234567890143",
  signed_at: "2026-06-30",
  identifier: "RUM-1",
};

const ofCustomer = (value: number) => [{ field: "customer_id", operator: "eq", value }] as const;

const mandates = suite("mandates");

mandates("of SEPA are created, changed and deleted", async () => {
  const sandbox = createSandbox();
  const customer_id = await addCustomer(sandbox);
  const made = await accepted(sandbox, createSepaMandate({ ...BODY, customer_id }));
  assert.equal([made.bank, made.sequence_type, made.customer.id], [null, "RCUR", customer_id]);
  const { items } = await accepted(sandbox, getSepaMandates({ filter: ofCustomer(customer_id) }));
  assert.equal(items, [made]);
  const changed = await accepted(sandbox, updateSepaMandate(made.id, { bank: "BNP Paribas" }));
  assert.equal(changed, { ...made, bank: "BNP Paribas", updated_at: changed.updated_at });
  await accepted(sandbox, deleteSepaMandate(made.id));
  assert.is((await refused(sandbox, getSepaMandate(made.id))).status, 404);
});

mandates("of SEPA need a customer, and an identifier of their own", async () => {
  const sandbox = createSandbox();
  const customer_id = await addCustomer(sandbox);
  const { id } = await accepted(sandbox, createSepaMandate({ ...BODY, customer_id }));
  const statusOf = async (fields: object) =>
    (await refused(sandbox, createSepaMandate({ ...BODY, customer_id, ...fields }))).status;
  assert.is(await statusOf({}), 422);
  assert.is(await statusOf({ identifier: " " }), 422);
  assert.is(await statusOf({ identifier: "RUM-2", customer_id: 1 }), 404);
  await accepted(sandbox, updateSepaMandate(id, { identifier: "RUM-1" }));
});

mandates("of GoCardless are asked for, associated and cancelled", async () => {
  const sandbox = createSandbox();
  const customer_id = await addCustomer(sandbox);
  const email = { recipients: ["compta@example.test"] };
  await accepted(sandbox, requestGocardlessMandateByEmail({ customer_id, email }));
  const list = getGocardlessMandates({ filter: ofCustomer(customer_id) });
  const [asked] = (await accepted(sandbox, list)).items;
  assert.equal([asked?.status, asked?.customer?.id], ["pending_customer_approval", customer_id]);
  const early = cancelGocardlessMandate(asked?.id ?? 0);
  assert.is((await refused(sandbox, early)).status, 422);

  const id = mandateOf(sandbox, null);
  await accepted(sandbox, associateGocardlessMandate(id, { customer_id }));
  await accepted(sandbox, cancelGocardlessMandate(id));
  const mandate = await accepted(sandbox, getGocardlessMandate(id));
  assert.equal([mandate.status, mandate.customer?.id], ["cancelled", customer_id]);
  assert.is((await refused(sandbox, cancelGocardlessMandate(id))).status, 422);
});

mandates("of the Pro Account are asked for, and wait", async () => {
  const sandbox = createSandbox();
  const [customer] = sandbox.books().customers.values();
  const customer_id = customer?.id ?? 0;
  await accepted(sandbox, requestProAccountMandateByEmail({ customer_id }));
  const list = getProAccountMandates({ filter: ofCustomer(customer_id) });
  const { items } = await accepted(sandbox, list);
  assert.equal(
    items.map(({ status, signed_at, pdf_url }) => [status, signed_at, pdf_url]),
    [["pending", null, null]],
  );
  const nobody = await addCustomer(sandbox);
  const request = requestProAccountMandateByEmail({ customer_id: nobody });
  assert.is((await refused(sandbox, request)).status, 422);
});

mandates("are migrated to the Pro Account once", async () => {
  const sandbox = createSandbox();
  const [mandate_id = 0] = sandbox.books().sepaMandates.keys();
  const body = { mandate_type: "SepaMandate", mandate_id } as const;
  const { mandate_migration } = await accepted(sandbox, migrateProAccountMandate(body));
  assert.equal(
    [mandate_migration.status, mandate_migration.direct_debit_method],
    ["completed", "XML"],
  );
  const { items } = await accepted(sandbox, getProAccountMandateMigrations());
  assert.equal(items.find(({ id }) => id === mandate_id)?.status, "completed");
  const filter = ofCustomer(mandate_migration.customer.id);
  const migrated = await accepted(sandbox, getProAccountMandates({ filter }));
  assert.equal(
    migrated.items.map(({ status }) => status),
    ["enabled"],
  );
  const { pdf_url = "" } = migrated.items[0] ?? {};
  assert.is((await sandbox.fetch(new Request(pdf_url ?? ""))).status, 410, "the key is masked");

  assert.is((await refused(sandbox, migrateProAccountMandate(body))).status, 422);
  assert.is((await refused(sandbox, deleteSepaMandate(mandate_id))).status, 422);
  const unowned = { mandate_type: "Mandate", mandate_id: mandateOf(sandbox, null) } as const;
  assert.is((await refused(sandbox, migrateProAccountMandate(unowned))).status, 422);
  const unknown = { mandate_type: "Mandate", mandate_id: 1 } as const;
  assert.is((await refused(sandbox, migrateProAccountMandate(unknown))).status, 404);
});

mandates("of the Pro Account are a 404 in a company without one", async () => {
  const sandbox = createSandbox({ proAccount: false });
  const { status, message } = await refused(sandbox, getProAccountMandates());
  assert.is(status, 404);
  assert.match(message, /No Pro Account associated with the company$/);
  assert.is((await refused(sandbox, getProAccountMandateMigrations())).status, 404);
});

/** The id of a seeded GoCardless mandate of a customer. */
function mandateOf(sandbox: Sandbox, customer: number | null): number {
  const all = [...sandbox.books().gocardlessMandates.values()];
  return all.find(({ customer_id }) => customer_id === customer)?.id ?? 0;
}

mandates.run();
