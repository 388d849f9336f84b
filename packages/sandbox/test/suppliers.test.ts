import {
  categorizeSupplier,
  createSupplier,
  getSupplier,
  getSupplierCategories,
  getSuppliers,
  updateSupplier,
} from "@centime/core/suppliers";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { accepted, refused } from "./send.ts";

const suppliers = suite("suppliers");

suppliers("have defaults, and an account of their own", async () => {
  const sandbox = createSandbox();
  const made = await accepted(sandbox, createSupplier({ name: "Verrerie du Doubs" }));
  assert.equal(
    [made.iban, made.reg_no, made.vat_number, made.establishment_no, made.supplier_due_date_rule],
    ["", "", "", null, "days"],
  );
  assert.match(made.external_reference, /^[\da-f]{8}-[\da-f]{4}-7/);
  assert.equal(await accepted(sandbox, getSupplier(made.id)), made);
  const account = sandbox.books().ledgerAccounts.get(made.ledger_account?.id ?? 0);
  assert.match(account?.number ?? "", /^401\d+$/);
  assert.equal([account?.label, account?.type], ["Verrerie du Doubs", "supplier"]);
});

suppliers("may share a name and VAT number, but no external reference", async () => {
  const sandbox = createSandbox();
  const body = { name: "Verrerie du Doubs", vat_number: "FR32123456789" };
  const { id } = await accepted(sandbox, createSupplier({ ...body, external_reference: "V1" }));
  await accepted(sandbox, createSupplier(body));
  const again = await refused(sandbox, createSupplier({ ...body, external_reference: "V1" }));
  assert.is(again.status, 422);
  assert.match(again.message, /External reference has already been taken$/);
  const [other] = (await accepted(sandbox, getSuppliers({ limit: 1 }))).items;
  const moved = await refused(
    sandbox,
    updateSupplier(other?.id ?? 0, { external_reference: "V1" }),
  );
  assert.is(moved.status, 422);
  const kept = await accepted(sandbox, updateSupplier(id, { external_reference: "V1" }));
  assert.is(kept.external_reference, "V1");
});

suppliers("change by what a request has", async () => {
  const sandbox = createSandbox();
  const [before] = (await accepted(sandbox, getSuppliers({ sort: "id", limit: 1 }))).items;
  if (before === undefined) throw new Error("There is no supplier");
  const after = await accepted(sandbox, updateSupplier(before.id, { name: "Papeterie neuve" }));
  assert.equal(after, { ...before, name: "Papeterie neuve", updated_at: after.updated_at });
  assert.is((await refused(sandbox, updateSupplier(before.id, { name: " " }))).status, 422);
});

suppliers("are found by name, reference, e-mail and account", async () => {
  const sandbox = createSandbox();
  const body = { name: "Zinguerie", emails: ["z@example.test"], external_reference: "Z" };
  const { id, ledger_account } = await accepted(sandbox, createSupplier(body));
  const filters = [
    [{ field: "name", operator: "start_with", value: "Zing" }],
    [{ field: "external_reference", operator: "eq", value: "Z" }],
    [{ field: "emails", operator: "in", value: ["z@example.test"] }],
    [{ field: "ledger_account_id", operator: "eq", value: ledger_account?.id ?? 0 }],
  ] as const;
  for (const filter of filters) {
    const { items } = await accepted(sandbox, getSuppliers({ filter }));
    assert.equal(
      items.map((item) => item.id),
      [id],
    );
  }
});

suppliers("are categorized as a whole, with weights that sum to 1", async () => {
  const sandbox = createSandbox();
  const [id = 0] = sandbox.books().suppliers.keys();
  const [one = 0, other = 0] = sandbox.books().categories.keys();
  const halves = [one, other].map((category) => ({ id: category, weight: "0.5" }));
  const assigned = await accepted(sandbox, categorizeSupplier(id, halves));
  assert.is(assigned.length, 2);
  const unequal = categorizeSupplier(id, [{ id: one, weight: "0.5" }]);
  assert.is((await refused(sandbox, unequal)).status, 422);
  const { items } = await accepted(sandbox, getSupplierCategories(id));
  assert.equal(
    items.map(({ weight }) => weight),
    ["0.5", "0.5"],
  );
  assert.equal(await accepted(sandbox, categorizeSupplier(id, [])), []);
});

suppliers("have a changelog, which changes of categories are not in", async () => {
  const sandbox = createSandbox();
  const { id } = await accepted(sandbox, createSupplier({ name: "Verrerie du Doubs" }));
  await accepted(sandbox, updateSupplier(id, { name: "Verrerie" }));
  const [category = 0] = sandbox.books().categories.keys();
  await accepted(sandbox, categorizeSupplier(id, [{ id: category, weight: "1" }]));
  const changes = sandbox.books().changes.get("suppliers") ?? [];
  const own = changes.filter((change) => change.id === id).map(({ operation }) => operation);
  assert.equal([...new Set(own)].sort(), ["insert", "update"]);
});

suppliers.run();
