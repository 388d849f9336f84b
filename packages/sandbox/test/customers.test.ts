import {
  categorizeCustomer,
  createCompanyCustomer,
  createCustomer,
  createIndividualCustomer,
  getCompanyCustomer,
  getCustomer,
  getCustomerCategories,
  getCustomerContacts,
  getCustomers,
  getIndividualCustomer,
  updateCompanyCustomer,
  updateIndividualCustomer,
} from "@centime/core/customers";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { accepted, refused } from "./send.ts";

const address = {
  address: "1 quai des Forges",
  postal_code: "74000",
  city: "Annecy",
  country_alpha2: "FR",
};
const company = { name: "Fonderie du Lac", billing_address: address };
const individual = { first_name: "Ninon", last_name: "Aubrelac", billing_address: address };

const customers = suite("customers");

customers("of both kinds are seeded", async () => {
  const { items } = await accepted(createSandbox(), getCustomers({ limit: 100 }));
  const kinds = items.map(({ customer_type }) => customer_type);
  assert.is(kinds.filter((kind) => kind === "company").length, 7);
  assert.is(kinds.filter((kind) => kind === "individual").length, 5);
});

customers("a company is created with the API's defaults", async () => {
  const sandbox = createSandbox();
  const { id } = await accepted(sandbox, createCompanyCustomer(company));
  const created = await accepted(sandbox, getCompanyCustomer(id));
  assert.equal(
    [created.payment_conditions, created.billing_language, created.reg_no, created.notes],
    ["30_days", "fr_FR", "", null],
  );
  assert.equal(created.delivery_address, {
    address: "",
    postal_code: "",
    city: "",
    country_alpha2: "",
  });
  assert.match(created.external_reference, /^019f1ce8-[0-9a-f]{4}-7/);
  const listed = await accepted(sandbox, getCustomer(id));
  assert.equal(listed, { ...created, customer_type: "company" });
});

customers("an individual's name is made of both", async () => {
  const sandbox = createSandbox();
  const { id } = await accepted(sandbox, createIndividualCustomer(individual));
  const changed = await accepted(sandbox, updateIndividualCustomer(id, { last_name: "Derouve" }));
  assert.equal([changed.name, changed.first_name], ["Ninon Derouve", "Ninon"]);
  assert.equal(await accepted(sandbox, getIndividualCustomer(id)), changed);
});

customers("an update changes its own fields and nothing else", async () => {
  const sandbox = createSandbox();
  const created = await accepted(
    sandbox,
    createCompanyCustomer({ ...company, delivery_address: address, notes: "Fidèle" }),
  );
  const changed = await accepted(
    sandbox,
    updateCompanyCustomer(created.id, {
      billing_address: { city: "Lyon" },
      delivery_address: null,
      notes: null,
    }),
  );
  assert.equal(changed, {
    ...created,
    billing_address: { ...address, city: "Lyon" },
    delivery_address: { address: "", postal_code: "", city: "", country_alpha2: "" },
    notes: null,
    updated_at: changed.updated_at,
  });
  assert.ok(changed.updated_at > created.updated_at);
});

customers("one kind is not found as the other", async () => {
  const sandbox = createSandbox();
  const { id } = await accepted(sandbox, createCompanyCustomer(company));
  const person = await accepted(sandbox, createIndividualCustomer(individual));
  assert.is((await refused(sandbox, getIndividualCustomer(id))).status, 404);
  assert.is((await refused(sandbox, getCompanyCustomer(person.id))).status, 404);
});

customers("an external reference is unique: 422", async () => {
  const sandbox = createSandbox();
  const first = { ...company, external_reference: "crm-1" };
  const { id } = await accepted(sandbox, createCompanyCustomer(first));
  assert.is((await refused(sandbox, createCompanyCustomer(first))).status, 422);
  const second = { ...individual, external_reference: "crm-1" };
  assert.is((await refused(sandbox, createIndividualCustomer(second))).status, 422);
  await accepted(sandbox, updateCompanyCustomer(id, { external_reference: "crm-1" }));
  const other = await accepted(sandbox, createCompanyCustomer(company));
  const update = updateCompanyCustomer(other.id, { external_reference: "crm-1" });
  assert.is((await refused(sandbox, update)).status, 422);
});

customers("a name is not blank", async () => {
  const sandbox = createSandbox();
  const blank = createCompanyCustomer({ ...company, name: " " });
  assert.is((await refused(sandbox, blank)).status, 422);
});

customers("companies have a contact", async () => {
  const sandbox = createSandbox();
  const filter = [{ field: "customer_type", operator: "eq", value: "company" }] as const;
  const { items } = await accepted(sandbox, getCustomers({ filter }));
  const contacts = await accepted(sandbox, getCustomerContacts(items[0]!.id));
  assert.match(contacts.items[0]?.email ?? "", /@.*\.example\.test$/);
  assert.is((await refused(sandbox, getCustomerContacts(1))).status, 404);
});

customers("are filed under categories whose weights sum to 1 in each group", async () => {
  const sandbox = createSandbox();
  const { id } = await accepted(sandbox, createCompanyCustomer(company));
  const [paris, lyon, , advice] = [...sandbox.books().categories.keys()];
  const assign = (...weights: [category: number | undefined, weight: string][]) =>
    categorizeCustomer(
      id,
      weights.map(([category, weight]) => ({ id: category ?? 0, weight })),
    );

  const assigned = await accepted(sandbox, assign([paris, "0.5"], [lyon, "0.50"], [advice, "1"]));
  assert.equal(
    assigned.map(({ weight }) => weight),
    ["0.5", "0.5", "1.0"],
  );
  const { items } = await accepted(sandbox, getCustomerCategories(id));
  assert.is(items.length, 3);

  for (const wrong of [
    assign([paris, "0.5"]),
    assign([paris, "0.6"], [lyon, "0.6"]),
    assign([paris, "0.5"], [paris, "0.5"]),
    assign([paris, "0"], [lyon, "1"]),
  ]) {
    assert.is((await refused(sandbox, wrong)).status, 422);
  }
  for (const weight of ["0.99999", "-1", "2", "one"]) {
    assert.is(assign([paris, weight]).request.isErr(), true, weight);
  }
  assert.is((await refused(sandbox, assign([1, "1"]))).status, 404);
  assert.equal((await accepted(sandbox, getCustomerCategories(id))).items, items);
  assert.equal(await accepted(sandbox, categorizeCustomer(id, [])), []);
});

customers("are created in the undocumented form as well", async () => {
  const sandbox = createSandbox();
  const billing_address = address;
  const company = await accepted(
    sandbox,
    createCustomer({ customer_type: "company", name: "Fonderie", billing_address }),
  );
  assert.equal([company.customer_type, company.name], ["company", "Fonderie"]);
  const names = { first_name: "Ninon", last_name: "Aubrelac" };
  const person = await accepted(
    sandbox,
    createCustomer({ customer_type: "individual", ...names, billing_address }),
  );
  assert.equal([person.customer_type, person.name], ["individual", "Ninon Aubrelac"]);
});

customers.run();
