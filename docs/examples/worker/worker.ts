import { createClient, fetchTransport } from "centime";
import { getCustomerInvoices } from "centime/customer-invoices";
import { getMe } from "centime/me";
import { createOAuth, type StoredTokenSource, scopesOf, tokenSource } from "centime/oauth";
import { d1Tokens } from "centime/oauth/d1";
import { d1Deliveries } from "centime/webhooks/d1";
import { Hono } from "hono";
import { overdue } from "../calls/overdue.ts";
import { signIn } from "../oauth/sign-in.ts";
import { honoWebhooks } from "../webhooks/hono-webhooks.ts";
import type { Env } from "./env.ts";
import { connectedCompanies, rememberCompany, storeEvent, storeOverdue } from "./tables.ts";

/** Companies connect at `/connect`; their webhooks come to `/webhooks/pennylane`. */
function createApp(env: Env): Hono {
  const app = new Hono();
  app.route("/", signIn({ ...oauthOf(env), tokensOf: (key) => tokensOf(env, key), scope: SCOPE }));
  app.get("/connected/:company", (c) => c.text(`Company ${c.req.param("company")} is connected`));
  app.route(
    "/",
    honoWebhooks({
      secret: env.WEBHOOK_SECRET,
      deliveries: d1Deliveries(env.DB),
      handle: (event) => storeEvent(env.DB, event),
    }),
  );
  return app;
}

const SCOPE = scopesOf([getMe, getCustomerInvoices]);

function oauthOf(env: Env) {
  const transport = fetchTransport({ baseUrl: env.PENNYLANE_URL });
  const { CLIENT_ID: clientId, CLIENT_SECRET: clientSecret, REDIRECT_URI: redirectUri } = env;
  return { transport, oauth: createOAuth({ clientId, clientSecret, redirectUri, transport }) };
}

/** The tokens of a company; whoever saves the first pair has connected it. */
function tokensOf(env: Env, key: string): StoredTokenSource {
  const { oauth } = oauthOf(env);
  const source = tokenSource({ oauth, storage: d1Tokens(env.DB), key });
  const save: StoredTokenSource["save"] = (pair) =>
    source.save(pair).map(async (saved) => {
      await rememberCompany(env.DB, key);
      return saved;
    });
  return { ...source, save };
}

/** Notes for each connected company what its customers owe too long. */
async function nightly(env: Env): Promise<void> {
  for (const key of await connectedCompanies(env.DB)) {
    const { transport } = oauthOf(env);
    const pennylane = createClient({ token: tokensOf(env, key), transport });
    await storeOverdue(env.DB, key, await overdue(pennylane));
  }
}

const worker = {
  fetch: (request: Request, env: Env) => createApp(env).fetch(request),
  scheduled: (_event: unknown, env: Env) => nightly(env),
};

// biome-ignore lint/style/noDefaultExport: a Worker is its module's default export.
export default worker;
