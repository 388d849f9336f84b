import type { Call, Failure } from "centime";
import { createCustomerInvoice, getCustomerInvoices } from "centime/customer-invoices";
import { getCustomer, getCustomers, updateCompanyCustomer } from "centime/customers";
import { getJournals } from "centime/journals";
import { createProduct, getProduct, getProducts } from "centime/products";
import { createRandom } from "./random.ts";
import type { SoakSettings } from "./settings.ts";

/** The clients that share the calls, by their transports. */
export const CLIENTS = ["fetch", "ofetch"] as const;
export type ClientName = (typeof CLIENTS)[number];

/** What the company has before the first call: the ids that calls may name. */
export interface World {
  readonly customers: readonly number[];
  readonly products: readonly number[];
}

/** What a write leaves in the books. */
export type PlannedWrite =
  | { readonly kind: "product"; readonly mark: string; readonly cents: number }
  | {
      readonly kind: "invoice";
      readonly mark: string;
      readonly cents: number;
      readonly quantity: number;
    }
  | { readonly kind: "notes"; readonly mark: string; readonly customerId: number };

/** One call of the run, the same for the same seed and number. */
export interface Plan {
  readonly number: number;
  readonly client: ClientName;
  readonly job: JobName;
  readonly call: Call<unknown, Failure>;
  /** Whether it may be sent again when nobody knows whether it arrived. */
  readonly isRepeatable: boolean;
  readonly write?: PlannedWrite;
  /** The caller gives up so many milliseconds after the start. */
  readonly abortAfterMs?: number;
}

interface Job {
  readonly share: number;
  plan(number: number, world: World, random: () => number): Pick<Plan, "call" | "write">;
}

const pick = (ids: readonly number[], random: () => number): number =>
  ids[Math.floor(random() * ids.length)] ?? 0;

const markOf = (number: number): string => `soak ${number}`;

/** A price that few other calls have. */
const centsOf = (number: number): number => 1000 + ((number * 37) % 90_000);
const toDecimal = (cents: number): string => (cents / 100).toFixed(2);

const read = (call: Call<unknown, Failure>) => ({ call });

const JOBS = {
  invoices: {
    share: 0.12,
    plan: () => read(getCustomerInvoices({ limit: 3, sort: "-date" })),
  },
  customers: { share: 0.1, plan: () => read(getCustomers({ limit: 5 })) },
  customer: {
    share: 0.2,
    plan: (_, { customers }, random) => read(getCustomer(pick(customers, random))),
  },
  product: {
    share: 0.15,
    plan: (_, { products }, random) => read(getProduct(pick(products, random))),
  },
  products: { share: 0.07, plan: () => read(getProducts({ limit: 10 })) },
  journals: { share: 0.05, plan: () => read(getJournals()) },
  missing: { share: 0.02, plan: (number) => read(getCustomer(number + 1)) },
  invalid: { share: 0.02, plan: () => read(getProducts({ limit: 1000 })) },
  updateNotes: {
    share: 0.1,
    plan(number, { customers }, random) {
      const customerId = pick(customers, random);
      const mark = markOf(number);
      return {
        call: updateCompanyCustomer(customerId, { notes: mark }),
        write: { kind: "notes", mark, customerId },
      };
    },
  },
  createProduct: {
    share: 0.1,
    plan(number) {
      const [mark, cents] = [markOf(number), centsOf(number)];
      const price_before_tax = toDecimal(cents);
      return {
        call: createProduct({ label: mark, price_before_tax, vat_rate: "FR_200" }),
        write: { kind: "product", mark, cents },
      };
    },
  },
  createInvoice: {
    share: 0.07,
    plan(number, { customers }, random) {
      const [mark, cents, quantity] = [markOf(number), centsOf(number), 1 + (number % 3)];
      const line = { label: mark, quantity, unit: "hour", vat_rate: "FR_200" as const };
      const call = createCustomerInvoice({
        draft: true,
        date: "2026-07-01",
        deadline: "2026-07-31",
        customer_id: pick(customers, random),
        pdf_invoice_subject: mark,
        invoice_lines: [{ ...line, raw_currency_unit_price: toDecimal(cents) }],
      });
      return { call, write: { kind: "invoice", mark, cents, quantity } };
    },
  },
} satisfies Record<string, Job>;

export type JobName = keyof typeof JOBS;

export const JOB_NAMES = Object.keys(JOBS) as readonly JobName[];

/** The jobs that must not be sent again once they may have arrived. */
const ONCE: ReadonlySet<JobName> = new Set(["createProduct", "createInvoice"]);

/** So many of the callers give up, within so many milliseconds. */
const ABORTED_SHARE = 0.02;
const LONGEST_PATIENCE_MS = 80;

/** Plans the call of a number, so that whoever knows the settings knows what should have happened. */
export function planCall(
  { seed, roughness }: Pick<SoakSettings, "seed" | "roughness">,
  number: number,
  world: World,
): Plan {
  const random = createRandom(seed * 1_000_003 + number);
  const job = drawJob(random());
  const isAborted = random() < ABORTED_SHARE * roughness;
  const abortAfterMs = Math.floor(random() * LONGEST_PATIENCE_MS);
  return {
    number,
    client: CLIENTS[number % CLIENTS.length] ?? "fetch",
    job,
    isRepeatable: !ONCE.has(job),
    ...(JOBS[job] as Job).plan(number, world, random),
    ...(isAborted ? { abortAfterMs } : {}),
  };
}

function drawJob(drawn: number): JobName {
  let reached = 0;
  for (const name of JOB_NAMES) {
    reached += JOBS[name].share;
    if (drawn < reached) return name;
  }
  return "customer";
}
