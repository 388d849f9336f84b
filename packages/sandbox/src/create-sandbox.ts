import { catalogue } from "@centime/core/catalogue";
import { createApp } from "./app.ts";
import { createClock } from "./books/clock.ts";
import { createRandom } from "./books/random.ts";
import { timedUuid } from "./books/references.ts";
import { createControl, isControl } from "./control/control.ts";
import { createFaults } from "./faults/faults.ts";
import { spoil } from "./faults/spoil.ts";
import { attachFile, renderAttachment } from "./files/file-attachments.ts";
import type { Context } from "./handler.ts";
import { addHeaders } from "./manners/answer-headers.ts";
import { isAuthorized } from "./manners/authorization.ts";
import { API_RATE_LIMIT, createBudget, UNUSED } from "./manners/rate-limit.ts";
import { createAuthorizationServer } from "./oauth/authorization-server.ts";
import type { SandboxApp } from "./oauth/grants.ts";
import type { Sandbox } from "./sandbox.ts";
import type { SandboxOptions } from "./sandbox-options.ts";
import { seedBooks } from "./seed/seed-books.ts";
import type { Snapshot } from "./snapshot.ts";
import { createWebhookSender } from "./webhooks/webhook-sender.ts";

export type { Sandbox } from "./sandbox.ts";
export type { SandboxOptions } from "./sandbox-options.ts";

const SANDBOX_APP: SandboxApp = { clientId: "sandbox-client", clientSecret: "sandbox-secret" };

/** The company that is seeded. */
const COMPANY_NAME = "Atelier Centime";

/** Where URLs lead that are made while no request is answered. */
const API_ORIGIN = "https://app.pennylane.com";

/** Makes a sandbox. It holds no resources, so there is nothing to close. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { seed = 1, scale = 1, token = "sandbox-token", rateLimit = API_RATE_LIMIT } = options;
  const { pdfDelayMs = 120_000, numbering = true, control = false } = options;
  const { oauthApp = SANDBOX_APP, webhookSecret = "sandbox-webhook-secret" } = options;
  if (!Number.isInteger(scale) || scale < 1) {
    throw new RangeError(`scale must be a whole number from 1 on, not ${scale}`);
  }
  const company = { name: COMPANY_NAME, numbering, pdfDelayMs };
  const clock = createClock(options.now);
  const budget = createBudget(clock, rateLimit === "off" ? undefined : rateLimit);
  const scopes = new Set(options.scopes ?? everyScope());
  const authorizationServer = createAuthorizationServer({ app: oauthApp, clock, seed });
  const faults = createFaults();

  let books = seedBooks({ seed, scale, company, today: clock.now() });
  let requestIds = createRandom(~seed);

  const contextOf = (origin: string): Context => ({ books, clock, origin, company });
  const app = createApp({
    authorizationServer,
    budget,
    scopesOf: (request) =>
      isAuthorized(request, token) ? scopes : authorizationServer.scopesOf(request),
    contextOf,
  });

  async function answer(request: Request): Promise<Response> {
    const fault = faults.next(request);
    const whole = async () => await app.fetch(request);
    try {
      const response = fault === undefined ? await whole() : await spoil(fault, request, whole);
      return addHeaders(response, budget, timedUuid(requestIds, clock.now()));
    } finally {
      clock.tick();
    }
  }

  function restore(snapshot: Snapshot): void {
    ({ books, requestIds } = structuredClone(snapshot));
    clock.moveTo(snapshot.clock);
    budget.restore(snapshot.budget);
  }

  const sandbox: Sandbox = {
    token,
    oauthApp,
    webhooks: createWebhookSender({ secret: webhookSecret, clock }),
    faults,
    attach: (file) => {
      const context = contextOf(API_ORIGIN);
      return renderAttachment(context, attachFile(context, file));
    },
    books: () => structuredClone(books),
    fetch: async (request) =>
      control && isControl(request) ? await controlled.fetch(request) : await answer(request),
    now: () => new Date(clock.now()),
    advance: (milliseconds) => clock.advance(milliseconds),
    travelTo: (moment) => clock.advance(moment.getTime() - clock.now()),
    reset() {
      clock.moveTo(0);
      budget.restore(UNUSED);
      faults.clear();
      authorizationServer.reset();
      books = seedBooks({ seed, scale, company, today: clock.now() });
      requestIds = createRandom(~seed);
    },
    snapshot: () => structuredClone({ books, clock: clock.moved, requestIds, budget: budget.use }),
    restore,
  };
  const controlled = createControl(sandbox);
  return sandbox;
}

const everyScope = (): readonly string[] =>
  Object.values(catalogue).flatMap(({ info }) => info.scopes);
