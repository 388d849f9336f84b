import type { CreateProductBody, Product, UpdateProductBody } from "@centime/core/products";
import { requireFreeReference } from "../books/external-reference.ts";
import { nextId } from "../books/ids.ts";
import { salesAccount, substanceOf } from "../books/ledger-accounts.ts";
import { timedUuid } from "../books/references.ts";
import { changedNow, stampsNow } from "../books/stamps.ts";
import { withoutUndefined } from "../books/without-undefined.ts";
import type { Context, Handlers } from "../handler.ts";
import { listPage } from "../lists/list-page.ts";
import { refuseRule, refuseUnknown } from "../manners/refuse.ts";
import { taxOf } from "../money/amounts.ts";
import { decimal, formatDecimal, toCents } from "../money/decimal.ts";
import type { ReadOnly } from "../read-only.ts";

export const productHandlers = {
  getProducts: ({ books }, query) =>
    listPage(books.products.values(), query, {
      fields: {
        id: { type: "number", read: ({ id }) => id },
        label: { type: "text", read: ({ label }) => label },
        reference: { type: "text", read: ({ reference }) => reference },
        external_reference: { type: "text", read: ({ external_reference }) => external_reference },
      },
    }),

  getProduct: (context, id) => existingProduct(context, id),

  createProduct: (context, body) => createProduct(context, body),

  updateProduct: (context, id, body) => {
    const { books } = context;
    const product = existingProduct(context, id);
    requireFreeReference(books.products.values(), body.external_reference, { except: id });
    const updated = withPrice({
      ...product,
      ...given(body),
      ...accountOf(context, body),
      ...changedNow(context),
    });
    books.products.set(id, updated);
    return updated;
  },
} satisfies Handlers;

/** The product of that id; the request ends with 404 when there is none. */
export const existingProduct = ({ books }: Context, id: number): ReadOnly<Product> =>
  books.products.get(id) ?? refuseUnknown("Product", id);

/** Adds a product to the books. */
export function createProduct(context: Context, body: CreateProductBody): ReadOnly<Product> {
  const { books, clock } = context;
  requireFreeReference(books.products.values(), body.external_reference);
  const account = accountOf(context, body);
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
    ...given(body),
    ...account,
  });
  books.products.set(product.id, product);
  return product;
}

/** What a body says of the product itself. */
function given(body: UpdateProductBody): Partial<ReadOnly<Product>> {
  const { ledger_account_id: _account, substance: _substance, ...fields } = body;
  if (fields.label?.trim() === "") refuseRule("Label can't be blank");
  return withoutUndefined(fields);
}

function accountOf(
  { books }: Context,
  body: UpdateProductBody,
): Pick<Product, "ledger_account" | "substance"> | undefined {
  const account = salesAccount(books, body);
  if (account === null) return undefined;
  return { ledger_account: { id: account.id }, substance: substanceOf(account) };
}

function withPrice(product: ReadOnly<Product>): ReadOnly<Product> {
  const beforeTax = decimal(product.price_before_tax);
  const price = toCents(beforeTax.plus(taxOf(beforeTax, product.vat_rate)));
  return {
    ...product,
    price_before_tax: formatDecimal(beforeTax),
    price: formatDecimal(price),
  };
}
