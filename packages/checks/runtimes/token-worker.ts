import { createClient, fetchTransport } from "centime";
import {
  createOAuth,
  memoryStorage,
  type StoredTokenSource,
  type TokenStorage,
  tokenSource,
} from "centime/oauth";
import { type D1Like, d1Tokens } from "centime/oauth/d1";
import { type DurableStorageLike, durableObjectTokens } from "centime/oauth/durable-object";

interface Env {
  readonly DB: D1Like;
  readonly TOKENS: {
    idFromName(name: string): unknown;
    get(id: unknown): { fetch(request: Request): Promise<Response> };
  };
  readonly SERVER: string;
  readonly CLIENT_ID: string;
  readonly CLIENT_SECRET: string;
}

/** Longer than any token lives: each is due at once. */
const ALWAYS_MS = 2 * 86_400_000;

/**
 * `/save?code=…` exchanges a code and stores the pair, `/call` reads journals, `/refresh` lets the token be
 * due, `/leave` ends while it does so: with sources that live as long as the isolate, and so longer than their requests.
 */
async function respond(request: Request, sources: Sources, env: Env): Promise<Response> {
  const url = new URL(request.url);
  const action = url.pathname.split("/").at(-1);
  if (action === "save") {
    const pair = await sources.oauth.exchangeCode(url.searchParams.get("code") ?? "");
    const saved = await pair.asyncAndThen((tokens) => sources.fresh.save(tokens));
    return Response.json(saved.isOk() ? "saved" : saved.error);
  }
  if (action === "leave") {
    void sources.due.tokens();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return Response.json("left");
  }
  if (action === "refresh") {
    const tokens = await sources.due.tokens();
    return Response.json(tokens.isOk() ? tokens.value.accessToken : tokens.error);
  }
  const pennylane = createClient({
    token: sources.fresh,
    transport: fetchTransport({ baseUrl: env.SERVER }),
  });
  const page = await pennylane.journals.getJournals({ limit: 1 });
  return Response.json(page.isOk() ? page.value.items.length : page.error);
}

interface Sources {
  readonly oauth: ReturnType<typeof createOAuth>;
  readonly fresh: StoredTokenSource;
  readonly due: StoredTokenSource;
}

function sourcesOver(storage: TokenStorage, env: Env): Sources {
  const oauth = createOAuth({
    clientId: env.CLIENT_ID,
    clientSecret: env.CLIENT_SECRET,
    redirectUri: "https://app.example.test/callback",
    transport: fetchTransport({ baseUrl: env.SERVER }),
  });
  const source = (aheadMs?: number) => tokenSource({ oauth, storage, key: "company-7", aheadMs });
  return { oauth, fresh: source(), due: source(ALWAYS_MS) };
}

/** The Durable Object: the tokens of one company. */
export class Tokens {
  readonly #sources: Sources;
  readonly #env: Env;

  constructor(state: { readonly storage: DurableStorageLike }, env: Env) {
    this.#env = env;
    this.#sources = sourcesOver(durableObjectTokens(state.storage), env);
  }

  fetch(request: Request): Promise<Response> {
    return respond(request, this.#sources, this.#env);
  }
}

const sources: { d1?: Sources; memory?: Sources } = {};

/** `/d1/…`, `/object/…` and `/memory/…`: where the tokens are kept. */
const worker = {
  fetch(request: Request, env: Env): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.startsWith("/object/")) {
      return env.TOKENS.get(env.TOKENS.idFromName("company-7")).fetch(request);
    }
    if (pathname.startsWith("/d1/")) {
      sources.d1 ??= sourcesOver(d1Tokens(env.DB, { leaseMs: 2_000, pollMs: 20 }), env);
      return respond(request, sources.d1, env);
    }
    const own = { ...env, ...Object.fromEntries(searchParams) };
    sources.memory ??= sourcesOver(memoryStorage(), own);
    return respond(request, sources.memory, own);
  },
};

// biome-ignore lint/style/noDefaultExport: a Worker is its module's default export.
export default worker;
