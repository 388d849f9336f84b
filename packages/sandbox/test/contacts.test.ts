import {
  createCustomerContact,
  deleteCustomerContact,
  getCustomerContact,
  getCustomerContacts,
  updateCustomerContact,
} from "@centime/core/customers";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { addCustomer } from "./invoices.ts";
import { accepted, refused } from "./send.ts";

const PERSON = { first_name: "Ninon", last_name: "Aubrelac", email: "ninon@example.test" };

const contacts = suite("customer contacts");

contacts("are added, changed and deleted", async () => {
  const sandbox = createSandbox();
  const customer = await addCustomer(sandbox);
  const contact = await accepted(sandbox, createCustomerContact(customer, PERSON));
  assert.equal([contact.role, contact.telephone_number], ["", ""]);
  const changes = { role: "Achats", mobile_number: "+33600000000" };
  const changed = await accepted(sandbox, updateCustomerContact(customer, contact.id, changes));
  assert.equal([changed.role, changed.first_name], ["Achats", "Ninon"]);
  const { items } = await accepted(sandbox, getCustomerContacts(customer));
  assert.equal(items, [changed]);
  await accepted(sandbox, deleteCustomerContact(customer, contact.id));
  assert.is((await refused(sandbox, getCustomerContact(customer, contact.id))).status, 404);
  assert.equal((await accepted(sandbox, getCustomerContacts(customer))).items, []);
});

contacts("belong to one customer", async () => {
  const sandbox = createSandbox();
  const [one, other] = [await addCustomer(sandbox), await addCustomer(sandbox)];
  const { id } = await accepted(sandbox, createCustomerContact(one, PERSON));
  assert.is((await refused(sandbox, getCustomerContact(other, id))).status, 404);
  assert.is((await refused(sandbox, getCustomerContacts(1))).status, 404);
});

contacts.run();
