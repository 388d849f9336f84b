import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { createClient, unwrap, vatRateOf } from "centime";

const sandbox = createSandbox({ seed: 42 });
const pennylane = createClient({ token: sandbox.token, transport: sandboxTransport(sandbox) });
const { customers, customerInvoices } = pennylane;

const customer = await unwrap(
  customers.createCompanyCustomer({
    name: "Boulangerie Martin",
    billing_address: {
      address: "4 rue des Lilas",
      postal_code: "69003",
      city: "Lyon",
      country_alpha2: "FR",
    },
  }),
);

const draft = await unwrap(
  customerInvoices.createCustomerInvoice({
    customer_id: customer.id,
    date: "2026-07-01",
    deadline: "2026-07-31",
    draft: true,
    invoice_lines: [
      {
        label: "Conseil",
        quantity: "1.5",
        unit: "day",
        raw_currency_unit_price: "650.00", // before tax
        vat_rate: vatRateOf("20") ?? "exempt", // "FR_200"
      },
    ],
  }),
);
console.log("draft:", draft.invoice_number || "no number yet", draft.currency_amount);

const invoice = await unwrap(customerInvoices.finalizeCustomerInvoice(draft.id));
console.log("final:", invoice.invoice_number, invoice.currency_amount, invoice.currency_tax);
