import type { Client } from "centime";
import {
  type CompanyCustomer,
  createCompanyCustomer,
  createIndividualCustomer,
  getCompanyCustomer,
  getCustomer,
  getCustomers,
  getIndividualCustomer,
  updateCompanyCustomer,
  updateIndividualCustomer,
} from "centime/customers";
import * as assert from "uvu/assert";
import { resultOf, type Suite } from "./suite.ts";

const ADDRESS = {
  address: "12 quai de la Loire",
  postal_code: "75019",
  city: "Paris",
  country_alpha2: "FR",
};

export const companyCustomer = (client: Client): Promise<CompanyCustomer> =>
  resultOf(
    client.send(
      createCompanyCustomer({
        name: "Librairie du Canal",
        emails: ["compta@librairie.example.test"],
        billing_address: ADDRESS,
      }),
    ),
  );

export const companyCustomers: Suite = {
  name: "customers/company",
  title: "a company as customer: created, changed, read by id and among all",
  async run({ client }) {
    const created = await companyCustomer(client);
    const changed = await resultOf(
      client.send(updateCompanyCustomer(created.id, { notes: "Paie à 30 jours" })),
    );
    assert.is(changed.notes, "Paie à 30 jours");
    const read = await resultOf(client.send(getCompanyCustomer(created.id)));
    assert.equal(read.emails, ["compta@librairie.example.test"]);
    const any = await resultOf(client.send(getCustomer(created.id)));
    assert.is(any.customer_type, "company");
    const found = await resultOf(
      client.send(
        getCustomers({ filter: [{ field: "name", operator: "eq", value: "Librairie du Canal" }] }),
      ),
    );
    assert.ok(found.items.some(({ id }) => id === created.id));
  },
};

export const individualCustomers: Suite = {
  name: "customers/individual",
  title: "a person as customer, with a phone number and an IBAN of fiction",
  async run({ client }) {
    const created = await resultOf(
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
    assert.is(created.phone, "0639981234");
    await resultOf(client.send(updateIndividualCustomer(created.id, { last_name: "Specimen" })));
    const read = await resultOf(client.send(getIndividualCustomer(created.id)));
    assert.is(read.last_name, "Specimen");
    const any = await resultOf(client.send(getCustomer(created.id)));
    assert.is(any.customer_type, "individual");
  },
};
