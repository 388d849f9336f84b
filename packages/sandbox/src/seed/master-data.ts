import type { Substance, VatRate } from "@centime/core/enumerations";
import { nextId } from "../books/numbering.ts";
import { nextInteger, nextText } from "../books/random.ts";
import { save, stampsNow } from "../books/records.ts";
import type { Context } from "../context.ts";
import { CHART } from "../ledger/chart.ts";
import { createCompany, createIndividual } from "../resources/customers/write.ts";
import { addLedgerAccount } from "../resources/ledger-accounts.ts";
import { createProduct } from "../resources/products.ts";
import type { DaysAgo } from "./seed-books.ts";
import type { MarkUnit } from "./units.ts";

const JOURNALS: readonly (readonly [code: string, label: string, type: string])[] = [
  ["VT", "Journal de vente", "sales"],
  ["HA", "Journal d'achat", "purchases"],
  ["BQ1", "Journal de trésorerie", "finances"],
  ["OD", "Journal des opérations diverses", "misc"],
  ["TVA", "Journal de TVA", "vat"],
  ["RT", "Journal de récupération de TVA", "pending_vat"],
  ["AN", "Journal des à-nouveaux", "carryover"],
  ["SIT", "Journal de situation", "situation"],
  ["PA", "Journal de paie", "payroll"],
  ["EMP", "Emprunts", "loans"],
];

/** The journals that every company starts with. */
export function seedJournals(daysAgo: DaysAgo): void {
  const context = daysAgo(150);
  const { books } = context;
  for (const [code, label, type] of JOURNALS) {
    save(context, "journals", { code, id: nextId(books, "journal"), label, type });
  }
}

/** The ledger accounts that every company starts with. */
export function seedChart(daysAgo: DaysAgo): void {
  const context = daysAgo(150);
  for (const [number, label] of CHART) addLedgerAccount(context, { number, label });
}

/** The layouts that invoices can be printed with. */
export function seedTemplates(daysAgo: DaysAgo, later: DaysAgo): void {
  const context = daysAgo(150);
  for (const name of ["Modèle par défaut", "Modèle sans logo"]) {
    const id = nextId(context.books, "invoiceTemplate");
    save(context, "invoiceTemplates", { id, name, ...stampsNow(later(150)) });
  }
}

const GROUPS: readonly (readonly [group: string, ...categories: string[]])[] = [
  ["Lieux", "Paris", "Lyon", "Export"],
  ["Métiers", "Conseil", "Atelier", "Boutique"],
];

/** The company's analytical categories: by place, and by trade. */
export function seedCategories(daysAgo: DaysAgo): void {
  const context = daysAgo(150);
  const { books } = context;
  for (const [group, ...labels] of GROUPS) {
    const category_group = { id: nextId(books, "categoryGroup") };
    for (const label of labels) {
      const id = nextId(books, "category");
      const stamps = stampsNow(context);
      const fields = { id, label, direction: null, analytical_code: null, category_group };
      save(context, "categories", { ...fields, ...stamps });
      const kind = "profit_and_loss";
      save(context, "categoryGroups", { ...category_group, label: group, kind, ...stamps });
    }
  }
}

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

/** Seven companies, each with a contact, and five individuals. */
export function seedCustomers(daysAgo: DaysAgo, mark: MarkUnit): void {
  const context = daysAgo(140);
  for (const name of COMPANIES) mark("party", () => seedCompany(context, name));
  for (const names of INDIVIDUALS) mark("party", () => seedIndividual(context, names));
}

function seedCompany(context: Context, name: string): void {
  const { id } = createCompany(context, {
    name,
    billing_address: createAddress(context),
    reg_no: nextText(context.books.random, "0123456789", 9),
    emails: [`compta@${slug(name)}.example.test`],
  });
  seedContact(context, id, name);
}

function seedIndividual(
  context: Context,
  [first_name, last_name]: readonly [first: string, last: string],
): void {
  createIndividual(context, {
    first_name,
    last_name,
    billing_address: createAddress(context),
    emails: [`${slug(first_name)}@${slug(last_name)}.example.test`],
  });
}

function createAddress({ books }: Context) {
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
    customer_id: customerId,
  };
  save(context, "customerContacts", contact);
}

/** A name as part of a domain. */
export const slug = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, "-");

type Row = readonly [
  label: string,
  price: string,
  vat: VatRate,
  unit: string,
  substance: Substance,
];

const PRODUCTS: readonly Row[] = [
  ["Journée de conseil", "650.00", "FR_200", "day", "services"],
  ["Demi-journée de formation", "420.00", "FR_200", "piece", "services"],
  ["Maintenance mensuelle", "89.90", "FR_200", "month", "services"],
  ["Hébergement", "12.50", "FR_200", "month", "services"],
  ["Restauration d'un meuble", "310.00", "FR_100", "piece", "services"],
  ["Rénovation énergétique", "1480.00", "FR_55", "piece", "services"],
  ["Livre broché", "18.96", "FR_55", "piece", "goods"],
  ["Abonnement au journal", "4.90", "FR_21", "month", "goods"],
  ["Panier de légumes", "23.70", "FR_55", "piece", "goods"],
  ["Table en chêne", "899.00", "FR_200", "piece", "goods"],
  ["Chaise en hêtre", "129.00", "FR_200", "piece", "goods"],
  ["Vis, la boîte", "7.333333", "FR_200", "box", "goods"],
  ["Cours de langue", "35.00", "exempt", "hour", "services"],
  ["Livraison en Europe", "48.00", "crossborder", "piece", "services"],
  ["Bière artisanale", "3.25", "FR_200", "bottle", "goods"],
];

/** Fifteen products over several VAT rates. */
export function seedProducts(daysAgo: DaysAgo, mark: MarkUnit): void {
  const context = daysAgo(130);
  for (const [label, price_before_tax, vat_rate, unit, substance] of PRODUCTS) {
    mark("party", () =>
      createProduct(context, { label, price_before_tax, vat_rate, unit, substance }),
    );
  }
}

/** The name of a record in a larger company: the first copy has its own, the next `Studio Lumen 2`. */
export const nameOfCopy = (name: string, copy: number): string =>
  copy === 1 ? name : `${name} ${copy}`;
