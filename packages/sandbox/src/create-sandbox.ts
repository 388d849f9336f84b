import { catalogue } from "@centime/core/catalogue";
import { createApp } from "./app.ts";
import type { Books } from "./books/books.ts";
import { createClock } from "./books/clock.ts";
import { createRandom } from "./books/random.ts";
import { timedUuid } from "./books/references.ts";
import { isAuthorized } from "./manners/authorization.ts";
import { API_RATE_LIMIT, createBudget, type RateLimit } from "./manners/rate-limit.ts";
import { createAuthorizationServer } from "./oauth/authorization-server.ts";
import type { SandboxApp } from "./oauth/grants.ts";
import { seedBooks } from "./seed/seed-books.ts";
import { createWebhookSender, type WebhookSender } from "./webhooks/webhook-sender.ts";

export interface SandboxOptions {
  /** The same seed and the same requests give the same answers, to the byte. Default: 1. */
  readonly seed?: number;
  /**
   * The sandbox's own clock. Default: it starts on 1 July 2026 at 9:00 UTC and takes a quarter of a
   * second for every request.
   */
  readonly now?: () => Date;
  /** The bearer token that requests must carry. Default: `"sandbox-token"`. */
  readonly token?: string;
  /** What the token may do. Default: everything. */
  readonly scopes?: readonly string[];
  /** Default: the API's, 25 requests in 5 seconds, which the default clock never overruns. */
  readonly rateLimit?: RateLimit | "off";
  /** How long the PDF of a finalized invoice takes, by the sandbox's clock. Default: 2 minutes. */
  readonly pdfDelayMs?: number;
  /** Whether the company has set up how invoices are numbered; finalizing needs it. Default: true. */
  readonly numbering?: boolean;
  /** The app that may ask for OAuth tokens. Default: `sandbox-client` and `sandbox-secret`. */
  readonly oauthApp?: SandboxApp;
  /** What webhooks are signed with. Default: `"sandbox-webhook-secret"`. */
  readonly webhookSecret?: string;
}

/** A Pennylane in memory: one company with its books, behind the API's routes. */
export interface Sandbox {
  /** Answers a request as the API would, whatever its origin. */
  fetch(request: Request): Promise<Response>;
  /** The bearer token that requests must carry. */
  readonly token: string;
  /** The app that may ask for OAuth tokens, at `/oauth/authorize`, `/oauth/token`, `/oauth/revoke`. */
  readonly oauthApp: SandboxApp;
  /** Delivers signed webhooks. */
  readonly webhooks: WebhookSender;
  /** A copy of the company's books, for what no operation tells: the ids of quotes, sent e-mails. */
  books(): Books;
  /** The sandbox's time. */
  now(): Date;
  /** Moves the sandbox's time on: invoices fall due, PDFs get ready. */
  advance(milliseconds: number): void;
  /** Goes back to the seeded books and the first moment. */
  reset(): void;
}

const SANDBOX_APP: SandboxApp = { clientId: "sandbox-client", clientSecret: "sandbox-secret" };

/** The company that is seeded. */
const COMPANY_NAME = "Atelier Centime";

/** Makes a sandbox. It holds no resources, so there is nothing to close. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { seed = 1, token = "sandbox-token", rateLimit = API_RATE_LIMIT } = options;
  const { pdfDelayMs = 120_000, numbering = true } = options;
  const { oauthApp = SANDBOX_APP, webhookSecret = "sandbox-webhook-secret" } = options;
  const company = { name: COMPANY_NAME, numbering, pdfDelayMs };
  const clock = createClock(options.now);
  const budget = createBudget(clock, rateLimit === "off" ? undefined : rateLimit);
  const scopes = new Set(options.scopes ?? everyScope());
  const authorizationServer = createAuthorizationServer({ app: oauthApp, clock, seed });

  let books = seedBooks({ seed, company, today: clock.now() });
  let requestIds = createRandom(~seed);

  const app = createApp({
    authorizationServer,
    budget,
    scopesOf: (request) =>
      isAuthorized(request, token) ? scopes : authorizationServer.scopesOf(request),
    contextOf: (origin) => ({ books, clock, origin, company }),
    nextRequestId: () => timedUuid(requestIds, clock.now()),
    tick: () => clock.tick(),
  });

  return {
    token,
    oauthApp,
    webhooks: createWebhookSender({ secret: webhookSecret, clock }),
    books: () => structuredClone(books),
    fetch: async (request) => await app.fetch(request),
    now: () => new Date(clock.now()),
    advance: (milliseconds) => clock.advance(milliseconds),
    reset() {
      clock.reset();
      budget.reset();
      authorizationServer.reset();
      books = seedBooks({ seed, company, today: clock.now() });
      requestIds = createRandom(~seed);
    },
  };
}

const everyScope = (): readonly string[] =>
  Object.values(catalogue).flatMap(({ info }) => info.scopes);
