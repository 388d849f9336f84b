import { safely } from "@centime/core";
import type { Books } from "./books/books.ts";
import { createClock } from "./books/clock.ts";
import { timedUuid } from "./books/numbering.ts";
import { createRandom, type Random } from "./books/random.ts";
import { definedOnly } from "./books/records.ts";
import { type Context, react } from "./context.ts";
import { applyFault, isConnectionReset } from "./faults/apply-fault.ts";
import { createFaults, type Faults } from "./faults/faults.ts";
import { createApp } from "./http/app.ts";
import { createControl, isControl } from "./http/control.ts";
import { withLatency } from "./http/latency.ts";
import { type BudgetsUse, createBudgets, NOTHING_USED } from "./http/rate-limit.ts";
import { bearerToken } from "./http/request.ts";
import { type AskedRequest, createRequestLog } from "./http/request-log.ts";
import { errorResponse, failedResponse, setHeaders } from "./http/response.ts";
import { createAuthorizationServer } from "./oauth/authorization-server.ts";
import type { SandboxApp } from "./oauth/grants.ts";
import {
  type LiveSettings,
  readLiveSettings,
  readOptions,
  type SandboxOptions,
} from "./options.ts";
import { attach, type FileAttachment } from "./resources/file-attachments.ts";
import type { FileInput } from "./resources/files/files.ts";
import { seedBooks } from "./seed/seed-books.ts";
import { createWebhookSender, type WebhookSender } from "./webhooks/webhook-sender.ts";

/** A Pennylane in memory: one company with its books, behind the API's routes. */
export interface Sandbox {
  /**
   * Responds to a request as the API would, whatever its origin. Rejects as the global `fetch` does, and
   * only then: when a fault breaks the connection, or when the request is aborted.
   */
  fetch(request: Request): Promise<Response>;
  /** The bearer token that requests must carry. */
  readonly token: string;
  /** The app that may ask for OAuth tokens, at `/oauth/authorize`, `/oauth/token`, `/oauth/revoke`. */
  readonly oauthApp: Pick<SandboxApp, "clientId" | "clientSecret">;
  /** Delivers signed webhooks. */
  readonly webhooks: WebhookSender;
  /** The faults that are applied to requests. */
  readonly faults: Faults;
  /** Adds a file that can be imported as an invoice, and returns its attachment. */
  attach(file: FileInput): FileAttachment;
  /** A copy of the company's books, for what no operation lists: the ids of quotes, sent e-mails. */
  books(): Books;
  /** What was asked since the start or the last `reset`, oldest first: at most the last 10,000. */
  requests(): readonly AskedRequest[];
  /** Changes settings from the next request on, until `reset`. */
  set(changes: LiveSettings): void;
  /** The sandbox's time. */
  now(): Date;
  /**
   * Moves the sandbox's time on: invoices fall due, PDFs get ready. As with every lever here, an invalid
   * argument moves nothing, and every request has status 500 and names it until `reset`.
   */
  advance(milliseconds: number): void;
  /** Moves the sandbox's time to a moment, also backwards. */
  travelTo(moment: Date): void;
  /** Goes back to the seeded books and the first moment, without faults and grants. */
  reset(): void;
  /** A copy of the sandbox's state, without faults and grants. */
  snapshot(): Snapshot;
  /** Goes back to a snapshot, of this sandbox or another, as often as needed. */
  restore(snapshot: Snapshot): void;
}

/** The state of a sandbox at one moment, as plain data. */
export interface Snapshot {
  readonly books: Books;
  /** How far the clock has moved. */
  readonly clock: number;
  /** The stream of request ids. */
  readonly requestIds: Random;
  readonly budget: BudgetsUse;
}

const isSnapshot = ({ books, clock, requestIds, budget }: Snapshot): boolean =>
  books.customers instanceof Map &&
  Number.isFinite(clock) &&
  [requestIds, budget].every((part) => typeof part === "object" && part !== null);

/** What `attach` returns for what is not a file. */
const NO_ATTACHMENT: FileAttachment = {
  id: 0,
  url: "",
  filename: "",
  created_at: "",
  updated_at: "",
};

const COMPANY_NAME = "Atelier Centime";

/** The base URL of URLs that are created outside a request. */
const API_BASE_URL = "https://app.pennylane.com";

/**
 * Creates a sandbox. It holds no resources, so there is nothing to close. With invalid options every
 * request has status 500, with a message that names the option.
 *
 * @example
 * const sandbox = createSandbox({ seed: 42 });
 * const transport = sandboxTransport(sandbox);
 * const pennylane = createClient({ token: sandbox.token, transport });
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { settings, invalid } = readOptions(options);
  const { seed, scale: invoices, token, oauthApp, numbering, proAccount } = settings;
  let live = { ...settings, scopes: new Set(settings.scopes) };
  const company = () => ({
    name: COMPANY_NAME,
    numbering,
    proAccount,
    pdfDelayMs: live.pdfDelayMs,
  });
  const clock = createClock(settings.now);
  const budgets = createBudgets(clock, () =>
    live.rateLimit === "off" ? undefined : live.rateLimit,
  );
  const log = createRequestLog();
  const authorizationServer = createAuthorizationServer({ app: oauthApp, clock, seed });
  const faults = createFaults();

  let misuse = invalid;
  /** Pulls a lever; after an invalid argument, every request has status 500 and says so, until a reset. */
  const pull = (name: string, expected: string, lever: () => unknown): void => {
    try {
      lever();
    } catch {
      misuse ??= `${name}: expected ${expected}`;
    }
  };

  let books = seedBooks({ seed, invoices, company: company(), today: clock.now() });
  let requestIds = createRandom(~seed);

  const createContext = (baseUrl: string): Context => ({
    books,
    clock,
    baseUrl,
    company: company(),
    react,
  });
  const app = createApp({
    authorizationServer,
    budgets,
    scopesOf: (request) =>
      bearerToken(request) === token ? live.scopes : authorizationServer.scopesOf(request),
    createContext,
  });

  async function carryOut(request: Request): Promise<Response> {
    const problem = misuse ?? faults.invalid;
    if (problem !== undefined) return errorResponse(500, problem);
    const fault = faults.next(request);
    const respond = async () =>
      await withLatency(live.latency, request, async () => await app.fetch(request));
    return await (fault === undefined ? respond() : applyFault(fault, request, respond));
  }

  async function respond(request: Request): Promise<Response> {
    let status: number | null = null;
    try {
      const response = await carryOut(request);
      ({ status } = response);
      return setHeaders(response, budgets.of(request), timedUuid(requestIds, clock.now()));
    } catch (error) {
      if (isConnectionReset(error) || safely(() => request.signal.aborted)) throw error;
      return failedResponse(error);
    } finally {
      noteRequest(request, status);
      clock.tick();
    }
  }

  /** What is no request is not noted, nor what came while the caller's clock failed. */
  function noteRequest(request: Request, status: number | null): void {
    try {
      if (request instanceof Request) log.note(request, status, clock.now());
    } catch {
      // The response says that the clock failed.
    }
  }

  const sandbox: Sandbox = {
    token,
    oauthApp: { clientId: oauthApp.clientId, clientSecret: oauthApp.clientSecret },
    webhooks: createWebhookSender({
      secret: settings.webhookSecret,
      clock,
      createContext: () => createContext(API_BASE_URL),
    }),
    faults,
    attach: (file) => {
      let attachment = NO_ATTACHMENT;
      pull("attach", "{ filename, type, data }", () => {
        attachment = attach(createContext(API_BASE_URL), file);
      });
      return attachment;
    },
    books: () => structuredClone(books),
    requests: () => log.list(),
    set: (changes) =>
      pull("set", "pdfDelayMs, rateLimit, scopes, latency", () => {
        const { scopes = live.scopes, ...others } = definedOnly(readLiveSettings(changes));
        live = { ...live, ...others, scopes: new Set(scopes) };
      }),
    fetch: async (request) =>
      settings.control && isControl(request)
        ? await controlled.fetch(request)
        : await respond(request),
    now: () => new Date(clock.now()),
    advance: (milliseconds) =>
      pull("advance", "milliseconds, to a date from 1900 to 9900", () =>
        clock.advance(milliseconds),
      ),
    travelTo: (moment) =>
      pull("travelTo", "a date from 1900 to 9900", () =>
        clock.advance(moment.getTime() - clock.now()),
      ),
    reset() {
      misuse = invalid;
      clock.moveTo(0);
      budgets.restore(NOTHING_USED);
      faults.clear();
      log.clear();
      live = { ...settings, scopes: new Set(settings.scopes) };
      authorizationServer.reset();
      books = seedBooks({ seed, invoices, company: company(), today: clock.now() });
      requestIds = createRandom(~seed);
    },
    snapshot: () => structuredClone({ books, clock: clock.moved, requestIds, budget: budgets.use }),
    restore: (snapshot) =>
      pull("restore", "a snapshot", () => {
        const copy = structuredClone(snapshot);
        if (!isSnapshot(copy)) throw new TypeError("this is no snapshot");
        clock.moveTo(copy.clock);
        budgets.restore(copy.budget);
        ({ books, requestIds } = copy);
      }),
  };
  const controlled = createControl(sandbox);
  return sandbox;
}
