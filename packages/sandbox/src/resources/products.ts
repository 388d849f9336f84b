import type { CreateProductBody, Product, UpdateProductBody } from "@centime/core/products";
import { decimal, formatDecimal, taxOn, toCents } from "../books/money.ts";
import { nextId, timedUuid } from "../books/numbering.ts";
import { changedNow, definedOnly, type ReadOnly, save, stampsNow } from "../books/records.ts";
import type { Context, Handlers } from "../context.ts";
import { keysAsFields } from "../http/filter.ts";
import { modelled } from "../modelled.ts";
import { salesAccount, toSubstance } from "./ledger-accounts.ts";
import { resource } from "./resource.ts";
import { existing, requireFreeReference, requireText } from "./shared.ts";

const FIELDS = keysAsFields<ReadOnly<Product>>({
  id: "number",
  label: "text",
  reference: "text",
  external_reference: "text",
});

const products = resource("products", { model: "Product", fields: FIELDS });

export const productHandlers = {
  getProducts: modelled({ recorded: "Items, order and pages." }, products.list),

  getProduct: modelled({ recorded: "The product." }, products.read),

  createProduct: modelled(
    {
      recorded: "The product, its defaults and its price after tax.",
      measured: "A taken `external_reference` is a 422; one that nobody gave is a UUID.",
      assumed: "A blank label is a 422.",
    },
    (context, body) => createProduct(context, body),
  ),

  updateProduct: modelled(
    {
      recorded: "The product with the changes.",
      measured: "A taken `external_reference` is a 422.",
    },
    updateProduct,
  ),
} satisfies Handlers;

/** Changes a product by what the body has. */
function updateProduct(context: Context, id: number, body: UpdateProductBody): ReadOnly<Product> {
  const product = existingProduct(context, id);
  requireFreeReference(context, "products", body.external_reference, id);
  const changes = { ...ownFields(body), ...bookedOn(context, body), ...changedNow(context) };
  return save(context, "products", withPrice({ ...product, ...changes }));
}

/** The product of that id; refuses with 404 when there is none. */
export const existingProduct = ({ books }: Context, id: number): ReadOnly<Product> =>
  existing(books.products, "Product", id);

/** Adds a product to the books. */
export function createProduct(context: Context, body: CreateProductBody): ReadOnly<Product> {
  const { books, clock } = context;
  requireFreeReference(context, "products", body.external_reference);
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
  return save(context, "products", product);
}

/** The fields of a body that a product has as well. */
function ownFields(body: UpdateProductBody): Partial<ReadOnly<Product>> {
  const { ledger_account_id: _account, substance: _substance, ...fields } = body;
  requireText("Label", fields.label);
  return definedOnly(fields);
}

/** The account that sales of the product are booked on, when the body names one. */
function bookedOn(
  context: Context,
  body: UpdateProductBody,
): Pick<Product, "ledger_account" | "substance"> | undefined {
  const account = salesAccount(context, body);
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
