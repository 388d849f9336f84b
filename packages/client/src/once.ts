import {
  type Call,
  copyOf,
  describeIssue,
  type Issue,
  invalidInput,
  type MayHaveHappened,
  mayHaveHappened,
  type PageCall,
  transportFailure,
} from "@centime/core";
import { getCustomerInvoice, getCustomerInvoices } from "@centime/core/customer-invoices";
import { getCompanyCustomer, getCustomers, getIndividualCustomer } from "@centime/core/customers";
import { getProduct, getProducts } from "@centime/core/products";
import { getSupplierInvoice, getSupplierInvoices } from "@centime/core/supplier-invoices";
import { getSupplier, getSuppliers } from "@centime/core/suppliers";
import { err, ok, type Result, ResultAsync } from "neverthrow";
import type { Client } from "./client.ts";
import { misbehaved } from "./middleware/guard.ts";
import { isCall, isObject } from "./shape.ts";
import { systemTime, type Time } from "./signals.ts";

/** What `createOnce` returns. */
export interface CreatedOnce<Value> {
  readonly value: Value;
  /**
   * Whether this call created it. `false`: the API said that it existed. After a request whose response was
   * lost, what is found counts as created by it.
   */
  readonly created: boolean;
}

/** How to create once. */
export interface CreateOnceOptions {
  /** The timers: a lost request is looked for after a second. Default: the machine's. */
  readonly time?: Pick<Time, "sleep"> | undefined;
}

/**
 * Creates what a call describes, once, by its `external_reference`, which is unique in a company: when the API
 * says that it exists (409 or 422), or the response was lost (`mayHaveHappened`), it is looked for and returned;
 * when it is not there after all, it is sent again.
 *
 * For `createCustomerInvoice`, `createCustomerInvoiceFromQuote`, `importCustomerInvoice`,
 * `importSupplierInvoice`, `createCompanyCustomer`, `createIndividualCustomer`, `createSupplier` and
 * `createProduct`: lists of quotes and commercial documents cannot be filtered by reference. What is found is
 * what exists, also where it differs from what the call says.
 *
 * @example
 * ```ts
 * const call = createCustomerInvoice({ ...invoice, external_reference: order.id });
 * const result = await createOnce(pennylane, call);
 * if (result.isOk()) await store(order.id, result.value.value.id);
 * ```
 */
export const createOnce = <Output, Failure extends MayHaveHappened>(
  client: Client,
  call: Call<Output, Failure>,
  options: CreateOnceOptions = {},
): ResultAsync<CreatedOnce<Output>, Failure> =>
  new ResultAsync(
    sendOnce(client, call, options).catch((cause) => {
      const { error } = misbehaved("threw", cause);
      return err(transportFailure("createOnce", error) as unknown as Failure);
    }),
  );

/** How often a request whose response is lost again and again is sent. */
const MOST_SENT = 3;
const LOOK_AFTER_MS = 1000;

async function sendOnce<Output, Failure extends MayHaveHappened>(
  client: Client,
  call: Call<Output, Failure>,
  options: CreateOnceOptions,
): Promise<Result<CreatedOnce<Output>, Failure>> {
  const { time = systemTime }: CreateOnceOptions = copyOf(options) ?? {};
  const issues = issuesOf(call);
  // Every failure is one of the operation's: its type says so, and the compiler cannot see it.
  if (issues.length > 0) return err(invalidInput("createOnce", issues) as unknown as Failure);
  for (let sent = 1; ; sent += 1) {
    const result = await client.send(call);
    if (result.isOk()) return ok({ value: result.value, created: true });
    const failure = result.error;
    if (!mayExist(failure)) return err(failure);
    const isLost = mayHaveHappened(failure);
    if (isLost) await time.sleep(LOOK_AFTER_MS);
    const found = await find(client, call);
    if (found.isErr()) return err(failure);
    if (found.value !== undefined) {
      return ok({ value: found.value as Output, created: isLost || sent > 1 });
    }
    if (!isLost || sent === MOST_SENT) return err(failure);
  }
}

/** Whether the API says that it exists, or the response was lost; a caller who gave up does not want to know. */
const mayExist = (failure: MayHaveHappened): boolean =>
  ("status" in failure && (failure.status === 409 || failure.status === 422)) ||
  (mayHaveHappened(failure) && !("reason" in failure && failure.reason === "aborted"));

interface Lookup {
  readonly list: (reference: string) => PageCall<{ readonly id: number }, unknown>;
  readonly get: (id: number) => Call<unknown, unknown>;
}

const by = (value: string) => ({
  filter: [{ field: "external_reference", operator: "eq", value }] as const,
  limit: 1,
});

const INVOICES: Lookup = {
  list: (reference) => getCustomerInvoices(by(reference)) as never,
  get: getCustomerInvoice,
};

/** How what an operation creates is found, and read as that operation returns it. */
const LOOKUPS: Readonly<Record<string, Lookup>> = {
  createCustomerInvoice: INVOICES,
  createCustomerInvoiceFromQuote: INVOICES,
  importCustomerInvoice: INVOICES,
  importSupplierInvoice: {
    list: (reference) => getSupplierInvoices(by(reference)) as never,
    get: getSupplierInvoice,
  },
  createCompanyCustomer: {
    list: (reference) => getCustomers(by(reference)) as never,
    get: getCompanyCustomer,
  },
  createIndividualCustomer: {
    list: (reference) => getCustomers(by(reference)) as never,
    get: getIndividualCustomer,
  },
  createSupplier: { list: (reference) => getSuppliers(by(reference)) as never, get: getSupplier },
  createProduct: { list: (reference) => getProducts(by(reference)) as never, get: getProduct },
};

/** Finds what the call would create: in the list by its reference, and then by its id. */
async function find(
  client: Client,
  call: Call<unknown, unknown>,
): Promise<Result<unknown, unknown>> {
  const { list, get } = LOOKUPS[call.operation.info.name] as Lookup;
  const page = await client.send(list(referenceOf(call) as string));
  if (page.isErr()) return err(page.error);
  const [first] = page.value.items;
  return first === undefined ? ok(undefined) : client.send(get(first.id));
}

function issuesOf(call: unknown): readonly Issue[] {
  if (!isCall(call)) return [describeIssue("call", "a call", typeof call)];
  const { name } = call.operation.info;
  if (!Object.hasOwn(LOOKUPS, name)) {
    const expected = `a call of ${Object.keys(LOOKUPS).join(", ")}`;
    return [describeIssue("call", expected, `one of ${name}`, "member")];
  }
  if (referenceOf(call) !== undefined) return [];
  return [describeIssue("external_reference", "a text that is not empty", "nothing", "missing")];
}

function referenceOf({ input: { body } }: Call<unknown, unknown>): string | undefined {
  const reference = isObject(body) ? body["external_reference"] : undefined;
  return typeof reference === "string" && reference !== "" ? reference : undefined;
}
