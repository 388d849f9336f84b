import type { Books } from "./books.ts";
import { nextInteger, nextText, type Random } from "./random.ts";

/** Where the ids of each kind begin: the API's magnitudes, far beyond 32 bits. */
const FIRST_IDS = {
  appendix: 412_316_860_416,
  bankAccount: 70_866_960_384,
  billingSubscription: 38_654_705_664,
  category: 239_432_744_960,
  categoryAssignment: 3_092_376_453_120,
  categoryGroup: 14_148_939_776,
  commercialDocument: 25_461_858_205_696,
  contact: 618_475_290_624,
  customer: 1_338_468_995_072,
  customHeaderField: 893_353_197_568,
  dmsFile: 1_099_511_627_776,
  dmsFolder: 206_158_430_208,
  export: 195_230_932_992,
  fileAttachment: 755_914_244_096,
  fiscalYear: 48_945_070_080,
  installment: 343_597_383_680,
  gocardlessMandate: 4_294_967_296,
  invoice: 25_461_646_082_048,
  invoiceTemplate: 51_539_607_552,
  journal: 91_278_557_184,
  ledgerAccount: 14_057_741_639_680,
  ledgerLine: 104_376_217_477_120,
  lettering: 1,
  line: 3_327_743_332_352,
  paRegistration: 1_204_224,
  payment: 481_036_337_152,
  proAccountMandate: 2_147_483_648,
  product: 87_538_491_392,
  purchaseRequest: 3_094_990_848,
  quote: 25_461_979_840_512,
  section: 585_512_394_752,
  sepaMandate: 8_323_891_200,
  webhookDelivery: 4_034_560,
  webhookSubscription: 12_582_912,
} as const;

type Sequence = keyof typeof FIRST_IDS;

/** Kinds that the API numbers in one sequence: a ledger entry has the id of its document, say. */
const SHARED = {
  ledgerEntry: "invoice",
  supplier: "customer",
  supplierInvoice: "invoice",
  transaction: "invoice",
} as const satisfies Record<string, Sequence>;

/** What has ids. */
export type IdKind = Sequence | keyof typeof SHARED;

/** The last id of each sequence. */
export type LastIds = Record<Sequence, number>;

const isShared = (kind: IdKind): kind is keyof typeof SHARED => kind in SHARED;

/** Real ids are multiples of this. */
export const ID_GRAIN = 4096;

const MOST_GRAINS_APART = 32;

export const firstIds = (): LastIds => ({ ...FIRST_IDS });

/** The next id of a kind: higher than all before, and not the next number. */
export function nextId(books: { ids: LastIds; random: Random }, kind: IdKind): number {
  const sequence = isShared(kind) ? SHARED[kind] : kind;
  books.ids[sequence] += ID_GRAIN * (1 + nextInteger(books.random, MOST_GRAINS_APART));
  return books.ids[sequence];
}

/** The next id of what is written beside a document, whose own ids do not depend on it. */
export const nextFollowUpId = (books: Pick<Books, "ids" | "followUps">, kind: IdKind): number =>
  nextId({ ids: books.ids, random: books.followUps }, kind);

const HEXADECIMAL = "0123456789abcdef";
const CAPITALS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const VARIANTS = "89ab";

/** A UUID that sorts by time (version 7): the external reference of customers and products. */
export function timedUuid(random: Random, time: number): string {
  const moment = time.toString(16).padStart(12, "0");
  const hex = (length: number) => nextText(random, HEXADECIMAL, length);
  const variant = VARIANTS.charAt(nextInteger(random, VARIANTS.length));
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}

/** The external reference of invoices and quotes: `W79NQLZQ9Z`. */
export const documentReference = (random: Random): string =>
  nextText(random, CAPITALS_AND_DIGITS, 10);

/** The secret part of a file's public address. */
export const fileSecret = (random: Random): string => nextText(random, HEXADECIMAL, 32);

/** What the company numbers, each apart, and what a number begins with. */
export const NUMBER_PREFIXES = {
  invoice: "F",
  quote: "D",
  proforma: "PF",
  shipping_order: "BL",
  purchasing_order: "BC",
} as const;

/** A kind of document that is numbered. */
export type NumberedKind = keyof typeof NUMBER_PREFIXES;

/** What the numbers of a kind begin with in the year of a day: `F-2026-`. */
export const numberPrefix = (kind: NumberedKind, day: string): string =>
  `${NUMBER_PREFIXES[kind]}-${day.slice(0, 4)}-`;

/** Takes the next number of a kind in the year of a day: `F-2026-0001`. */
export function nextNumber({ numbers }: Pick<Books, "numbers">, kind: NumberedKind, day: string) {
  const prefix = numberPrefix(kind, day);
  const number = (numbers.get(prefix) ?? 0) + 1;
  numbers.set(prefix, number);
  return `${prefix}${String(number).padStart(4, "0")}`;
}
