import type { Failure } from "centime";
import { type CustomerInvoice, createCustomerInvoice } from "centime/customer-invoices";
import { createCompanyCustomer } from "centime/customers";
import { createProduct } from "centime/products";
import { ok, type ResultAsync, safeTry } from "neverthrow";
import type { Stage } from "../stage.ts";

/** Creates a customer and a product, and drafts an invoice with two VAT rates. */
export function billACustomer({ client, narrate }: Stage): ResultAsync<CustomerInvoice, Failure> {
  return safeTry(async function* () {
    narrate.chapter("A customer, a product, and a draft with two VAT rates");
    const customer = yield* client.send(
      createCompanyCustomer({
        name: "Librairie du Canal",
        emails: ["compta@librairie.example.test"],
        billing_address: {
          address: "12 quai de la Loire",
          postal_code: "75019",
          city: "Paris",
          country_alpha2: "FR",
        },
      }),
    );
    narrate.result("createCompanyCustomer", `${customer.name}, id ${customer.id}`);

    const product = yield* client.send(
      createProduct({ label: "Conseil", price_before_tax: "480.00", vat_rate: "FR_200" }),
    );
    narrate.result("createProduct", `${product.label}, ${product.price} EUR with tax`);

    const draft = yield* client.send(
      createCustomerInvoice({
        draft: true,
        date: "2026-07-01",
        deadline: "2026-07-31",
        customer_id: customer.id,
        invoice_lines: [
          { product_id: product.id, quantity: 2.5 },
          {
            label: "Livres",
            quantity: 3,
            unit: "piece",
            raw_currency_unit_price: "19.90",
            vat_rate: "FR_55",
            discount: { type: "relative", value: "10" },
          },
        ],
      }),
    );
    narrate.result("createCustomerInvoice", `a draft without a number, status ${draft.status}`);
    narrate.table(
      ["before tax", "tax", "total", "currency"],
      [
        [
          draft.currency_amount_before_tax,
          draft.currency_tax,
          draft.currency_amount,
          draft.currency,
        ],
      ],
    );
    return ok(draft);
  });
}
