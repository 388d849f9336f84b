import { nextId } from "../books/ids.ts";
import { nextInteger, nextText } from "../books/random.ts";
import { stampsNow } from "../books/stamps.ts";
import { createCompany } from "../customers/companies.ts";
import { createIndividual } from "../customers/individuals.ts";
import type { Context } from "../handler.ts";
import { copyOf } from "./copy-of.ts";
import type { DaysAgo } from "./seed-books.ts";

const COMPANIES = [
  "Atelier Dubois SARL",
  "Boulangerie du Canal",
  "Menuiserie Bellevue SAS",
  "Studio Lumen",
  "Garage des Trois Cols",
  "Cave Saint-Roch",
  "Imprimerie du Nord",
] as const;

const INDIVIDUALS: readonly (readonly [first: string, last: string])[] = [
  ["Ophélie", "Vantremont"],
  ["Basile", "Courtelune"],
  ["Ninon", "Aubrelac"],
  ["Firmin", "Quintelle"],
  ["Apolline", "Derouve"],
];

const CITIES: readonly (readonly [postalCode: string, city: string])[] = [
  ["75002", "Paris"],
  ["69003", "Lyon"],
  ["33000", "Bordeaux"],
  ["59000", "Lille"],
];

/** Seven companies, each with somebody to talk to, and five individuals, `scale` times over. */
export function seedCustomers(daysAgo: DaysAgo, scale: number): void {
  const context = daysAgo(140);
  for (let copy = 1; copy <= scale; copy += 1) {
    seedCompanies(context, copy);
    seedIndividuals(context, copy);
  }
}

function seedCompanies(context: Context, copy: number): void {
  for (const original of COMPANIES) {
    const name = copyOf(original, copy);
    const { id } = createCompany(context, {
      name,
      billing_address: makeAddress(context),
      reg_no: nextText(context.books.random, "0123456789", 9),
      emails: [`compta@${slug(name)}.example.test`],
    });
    seedContact(context, id, name);
  }
}

function seedIndividuals(context: Context, copy: number): void {
  for (const [first_name, family] of INDIVIDUALS) {
    const last_name = copyOf(family, copy);
    createIndividual(context, {
      first_name,
      last_name,
      billing_address: makeAddress(context),
      emails: [`${slug(first_name)}@${slug(last_name)}.example.test`],
    });
  }
}

function makeAddress({ books }: Context) {
  const [postal_code, city] = CITIES[nextInteger(books.random, CITIES.length)] ?? [
    "75001",
    "Paris",
  ];
  const address = `${1 + nextInteger(books.random, 90)} rue des Tilleuls`;
  return { address, postal_code, city, country_alpha2: "FR" };
}

function seedContact(context: Context, customerId: number, name: string): void {
  const { books } = context;
  const contact = {
    id: nextId(books, "contact"),
    first_name: "Service",
    last_name: "Comptabilité",
    role: "Comptabilité fournisseurs",
    email: `compta@${slug(name)}.example.test`,
    telephone_number: "",
    mobile_number: "",
    ...stampsNow(context),
  };
  books.customerContacts.set(customerId, [contact]);
}

/** A name as a domain spells it. */
const slug = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, "-");
