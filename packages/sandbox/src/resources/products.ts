import type { CreateProductBody, Product, UpdateProductBody } from "@centime/core/products";
import { decimal, formatDecimal, taxOn, toCents } from "../books/money.ts";
import { nextId, timedUuid } from "../books/numbering.ts";
import { changedNow, definedOnly, type ReadOnly, save, stampsNow } from "../books/records.ts";
import type { Context, Handlers } from "../context.ts";
import { keysAsFields } from "../http/filter.ts";
import { listPage } from "../http/list.ts";
import { salesAccount, toSubstance } from "./ledger-accounts.ts";
import { existing, requireFreeReference, requireText } from "./shared.ts";

const FIELDS = keysAsFields<ReadOnly<Product>>({
  id: "number",
  label: "text",
  reference: "text",
  external_reference: "text",
});

export const productHandlers = {
  getProducts: ({ books }, query) => listPage(books.products.values(), query, { fields: FIELDS }),

  getProduct: (context, id) => existingProduct(context, id),

  createProduct: (context, body) => createProduct(context, body),

  updateProduct: (context, id, body) => {
    const { books } = context;
    const product = existingProduct(context, id);
    requireFreeReference(books.products.values(), body.external_reference, { except: id });
    const changes = { ...ownFields(body), ...bookedOn(context, body), ...changedNow(context) };
    return save(books.products, withPrice({ ...product, ...changes }));
  },
} satisfies Handlers;

/** The product of that id; refuses with 404 when there is none. */
export const existingProduct = ({ books }: Context, id: number): ReadOnly<Product> =>
  existing(books.products, "Product", id);

/** Adds a product to the books. */
export function createProduct(context: Context, body: CreateProductBody): ReadOnly<Product> {
  const { books, clock } = context;
  requireFreeReference(books.products.values(), body.external_reference);
  const account = bookedOn(context, body);
  const product = withPrice({
    id: nextId(books, "product"),
    label: body.label,
    description: "",
    price: "",
    price_before_tax: body.price_before_tax,
    vat_rate: body.vat_rate,
    unit: "piece",
    currency: "EUR",
    reference: "",
    external_reference: timedUuid(books.random, clock.now()),
    substance: null,
    ledger_account: null,
    archived_at: null,
    custom_fields: [],
    ...stampsNow(context),
    ...ownFields(body),
    ...account,
  });
  return save(books.products, product);
}

/** The fields of a body that a product has as well. */
function ownFields(body: UpdateProductBody): Partial<ReadOnly<Product>> {
  const { ledger_account_id: _account, substance: _substance, ...fields } = body;
  requireText("Label", fields.label);
  return definedOnly(fields);
}

/** The account that sales of the product are booked on, when the body names one. */
function bookedOn(
  { books }: Context,
  body: UpdateProductBody,
): Pick<Product, "ledger_account" | "substance"> | undefined {
  const account = salesAccount(books, body);
  if (account === null) return undefined;
  return { ledger_account: { id: account.id }, substance: toSubstance(account) };
}

/** A product with its price after tax. */
function withPrice(product: ReadOnly<Product>): ReadOnly<Product> {
  const beforeTax = decimal(product.price_before_tax);
  const price = toCents(beforeTax.plus(taxOn(beforeTax, product.vat_rate)));
  return {
    ...product,
    price_before_tax: formatDecimal(beforeTax),
    price: formatDecimal(price),
  };
}
