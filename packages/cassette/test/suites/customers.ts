import {
  createIndividualCustomer,
  getCompanyCustomer,
  getCustomer,
  getCustomers,
  getIndividualCustomer,
  updateCompanyCustomer,
  updateIndividualCustomer,
} from "centime/customers";
import * as assert from "uvu/assert";
import { ADDRESS, companyCustomer } from "./drafts.ts";
import { answerOf, type Suite } from "./stage.ts";

export const companyCustomers: Suite = {
  name: "customers/company",
  title: "a company as customer: created, changed, read by id and among all",
  async play({ client }) {
    const made = await companyCustomer(client);
    const changed = await answerOf(
      client.send(updateCompanyCustomer(made.id, { notes: "Paie à 30 jours" })),
    );
    assert.is(changed.notes, "Paie à 30 jours");
    const read = await answerOf(client.send(getCompanyCustomer(made.id)));
    assert.equal(read.emails, ["compta@librairie.example.test"]);
    const any = await answerOf(client.send(getCustomer(made.id)));
    assert.is(any.customer_type, "company");
    const found = await answerOf(
      client.send(
        getCustomers({ filter: [{ field: "name", operator: "eq", value: "Librairie du Canal" }] }),
      ),
    );
    assert.ok(found.items.some(({ id }) => id === made.id));
  },
};

export const individualCustomers: Suite = {
  name: "customers/individual",
  title: "a person as customer, with a phone number and an IBAN of fiction",
  async play({ client }) {
    const made = await answerOf(
      client.send(
        createIndividualCustomer({
          first_name: "Camille",
          last_name: "Exemple",
          phone: "0639981234",
          billing_iban: "FR7699999999990488671834564",
          emails: ["camille@exemple.example.test"],
          billing_address: ADDRESS,
        }),
      ),
    );
    assert.is(made.phone, "0639981234");
    await answerOf(client.send(updateIndividualCustomer(made.id, { last_name: "Specimen" })));
    const read = await answerOf(client.send(getIndividualCustomer(made.id)));
    assert.is(read.last_name, "Specimen");
    const any = await answerOf(client.send(getCustomer(made.id)));
    assert.is(any.customer_type, "individual");
  },
};
