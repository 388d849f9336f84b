import { createClient } from "centime";

/** Responds with the number of drafts: `export default worker` where the platform wants that. */
export const worker = {
  async fetch(_: Request, env: { readonly PENNYLANE_TOKEN: string }): Promise<Response> {
    const pennylane = createClient({ token: env.PENNYLANE_TOKEN, totalTimeoutMs: 20_000 });
    const filter = [{ field: "draft", operator: "eq", value: true }] as const;
    const drafts = await pennylane.customerInvoices.getCustomerInvoices({ limit: 100, filter });
    return drafts.match(
      ({ items }) => Response.json({ drafts: items.length }),
      (failure) => new Response(failure.message, { status: 502 }),
    );
  },
};
