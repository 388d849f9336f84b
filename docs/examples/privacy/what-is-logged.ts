import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { createClient, type LogEntry } from "centime";

const sandbox = createSandbox({ seed: 42 });
const print = (entry: LogEntry, message: string) => {
  const { operation, method, path, status, kind, attempts } = entry;
  console.log(message, JSON.stringify({ operation, method, path, status, kind, attempts }));
};
const pennylane = createClient({
  token: sandbox.token,
  transport: sandboxTransport(sandbox),
  logger: { debug: () => undefined, info: print, warn: print, error: print },
});

const customer = {
  name: "Jeanne Martin",
  emails: ["jeanne.martin@example.test"],
  billing_address: { address: "4 rue des Lilas", postal_code: "69003", city: "Lyon" },
};
const { createCompanyCustomer } = pennylane.customers;
const address = (country_alpha2: string) => ({ ...customer.billing_address, country_alpha2 });

await createCompanyCustomer({ ...customer, billing_address: address("FR") });
const refused = await createCompanyCustomer({ ...customer, billing_address: address("France") });
if (refused.isErr()) console.log(refused.error.message);
