import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import Big from "big.js";
import { createClient, unwrap } from "centime";

const sandbox = createSandbox({ seed: 42 });
const pennylane = createClient({ token: sandbox.token, transport: sandboxTransport(sandbox) });

const invoices = await unwrap(
  pennylane.customerInvoices.getCustomerInvoices.collect({
    filter: [{ field: "draft", operator: "eq", value: false }],
    limit: 100,
  }),
);

let float = 0;
let sum = Big(0);
for (const { remaining_amount_with_tax } of invoices) {
  float += Number(remaining_amount_with_tax);
  sum = sum.plus(remaining_amount_with_tax ?? "0");
}
console.log("as numbers:", float);
console.log("as decimals:", sum.toFixed(2));
console.log("equal to 6790.2?", Big("6790.20").eq("6790.2"), "6790.20" === String("6790.2"));
