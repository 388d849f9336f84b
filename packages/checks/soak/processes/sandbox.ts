import { createSandbox, type Sandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { digestOf, type Execution, type SoakBooks, timestamp } from "../evidence.ts";
import { sandboxMutants } from "../mutants/sandbox.ts";
import type { World } from "../plan.ts";
import type { SoakSettings } from "../settings.ts";
import type { Started } from "./started.ts";

/** What the sandbox's process says once it listens. */
export interface SandboxReady {
  readonly url: string;
  readonly token: string;
  readonly world: World;
}

export interface SandboxReport {
  readonly executions: readonly Execution[];
  readonly books: SoakBooks;
}

/** Starts a sandbox that writes down what it does. */
export async function startSandbox(
  settings: SoakSettings,
): Promise<Started<SandboxReady, SandboxReport>> {
  const { seed, budget, mutant } = settings;
  const { requests, windowMs } = budget;
  const sandbox = createSandbox({ seed, rateLimit: { requests, windowMs }, now: () => new Date() });
  const carryOut = sandboxMutants[mutant ?? ""]?.(sandbox) ?? ((request) => sandbox.fetch(request));
  const executions: Execution[] = [];

  async function recorded(request: Request): Promise<Response> {
    const at = timestamp();
    const response = await carryOut(request);
    const body = await response.clone().text();
    executions.push({
      arrival: Number(request.headers.get("x-soak-arrival")),
      call: Number(request.headers.get("x-soak-call")),
      at,
      status: response.status,
      digest: digestOf(response.ok && body !== "" ? JSON.parse(body) : body),
    });
    return response;
  }

  const server = (await serve({ ...sandbox, fetch: recorded }))._unsafeUnwrap();
  return {
    ready: { url: server.url, token: sandbox.token, world: worldOf(sandbox) },
    async finish() {
      const books = readBooks(sandbox);
      await server.close();
      return { executions, books };
    },
  };
}

function worldOf(company: Sandbox): World {
  const { customers, products } = company.books();
  const companies = [...customers.values()].filter((each) => each.customer_type === "company");
  return { customers: companies.map(({ id }) => id), products: [...products.keys()] };
}

function readBooks(company: Sandbox): SoakBooks {
  const { products, invoices, customers } = company.books();
  const isOurs = ({ mark }: { readonly mark: string }) => mark.startsWith("soak ");
  return {
    products: [...products.values()]
      .map(({ id, label, price_before_tax }) => ({ id, mark: label, price: price_before_tax }))
      .filter(isOurs),
    invoices: [...invoices.values()]
      .map(({ id, pdf_invoice_subject, lines: [line] }) => ({
        id,
        mark: pdf_invoice_subject,
        price: line?.raw_currency_unit_price ?? "",
        quantity: line?.quantity ?? "",
        beforeTax: line?.currency_amount_before_tax ?? "",
      }))
      .filter(isOurs),
    notes: [...customers.values()]
      .map(({ id, notes }) => ({ customerId: id, mark: notes ?? "" }))
      .filter(isOurs),
  };
}
