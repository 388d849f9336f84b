import { catalogue } from "@centime/core/catalogue";
import * as v from "valibot";
import type { Latency } from "./http/latency.ts";
import { API_RATE_LIMIT, type RateLimit } from "./http/rate-limit.ts";
import type { SandboxApp } from "./oauth/grants.ts";
import { USUAL_INVOICES } from "./seed/seed-books.ts";

/** The options of a sandbox; each has a default. */
export interface SandboxOptions {
  /** The same seed and the same requests have the same responses, to the byte. Default: 1. */
  readonly seed?: number;
  /**
   * How large the company is: how many invoices it has, from 60 on, with customers, products and all
   * else in proportion; or how many times as many as usual: 50 has 3,000 invoices. Default: 1.
   */
  readonly scale?: number | Scale;
  /**
   * The sandbox's own clock. Default: it starts on 1 July 2026 at 9:00 UTC and moves a quarter of a
   * second for every request.
   */
  readonly now?: () => Date;
  /** The bearer token that requests must carry. Default: `"sandbox-token"`. */
  readonly token?: string;
  /** The token's scopes. Default: all. */
  readonly scopes?: readonly string[];
  /**
   * That of the Company API. Default: 25 requests in 5 seconds, which the default clock never overruns. The
   * Firm API has its own, 5 in a second, unless this is `"off"`.
   */
  readonly rateLimit?: RateLimit | "off";
  /** How much later than it could the sandbox responds, in milliseconds of real time. Default: 0. */
  readonly latency?: number | Latency;
  /** How long the PDF of a finalized invoice takes, by the sandbox's clock. Default: 2 minutes. */
  readonly pdfDelayMs?: number;
  /** Whether the company has set up how invoices are numbered; finalizing needs it. Default: true. */
  readonly numbering?: boolean;
  /** Whether the company has a Pro Account; its mandates are a 404 without. Default: true. */
  readonly proAccount?: boolean;
  /** Whether requests to `/_sandbox` may move the clock, inject faults and so on. Default: false. */
  readonly control?: boolean;
  /** The app that may ask for OAuth tokens. Default: `sandbox-client` and `sandbox-secret`. */
  readonly oauthApp?: SandboxApp;
  /** The secret that webhooks are signed with. Default: `"sandbox-webhook-secret"`. */
  readonly webhookSecret?: string;
}

/** The size of a company. */
export interface Scale {
  readonly invoices: number;
}

const text = (value: string) =>
  v.optional(v.pipe(v.string(), v.nonEmpty("expected a text that is not empty")), value);
const flag = (value: boolean) => v.optional(v.boolean(), value);
const integer = () => v.pipe(v.number(), v.integer("expected an integer"));
const atLeast = (least: number) =>
  v.pipe(integer(), v.minValue(least, `expected at least ${least}`));
const everyScope = () => Object.values(catalogue).flatMap(({ info }) => info.scopes);

const delay = () => v.pipe(v.number(), v.finite(), v.minValue(0, "expected at least 0"));
const rateLimit = () =>
  v.union([
    v.strictObject({
      requests: atLeast(1),
      windowMs: atLeast(1),
      window: v.optional(v.picklist(["fixed", "sliding"])),
    }),
    v.literal("off"),
  ]);
const latency = () =>
  v.pipe(
    v.union([
      delay(),
      v.strictObject({ ms: delay(), when: v.optional(v.picklist(["before", "after"])) }),
    ]),
    v.transform((own): Latency => (typeof own === "number" ? { ms: own } : own)),
  );

/** What of a sandbox can change while it runs. */
export type LiveSettings = Pick<SandboxOptions, "latency" | "pdfDelayMs" | "rateLimit" | "scopes">;

/** Reads changes of a running sandbox; throws a `ValiError` when one is invalid. */
export const readLiveSettings = (changes: unknown) => v.parse(liveSettings(), changes);

const liveSettings = () =>
  v.strictObject({
    latency: v.optional(latency()),
    pdfDelayMs: v.optional(delay()),
    rateLimit: v.optional(rateLimit()),
    scopes: v.optional(v.array(v.string())),
  });

const settings = () =>
  v.strictObject({
    seed: v.optional(integer(), 1),
    scale: v.pipe(
      v.optional(v.union([atLeast(1), v.strictObject({ invoices: atLeast(USUAL_INVOICES) })]), 1),
      v.transform((scale) => (typeof scale === "number" ? scale * USUAL_INVOICES : scale.invoices)),
    ),
    now: v.optional(v.custom<() => Date>(isClock, "expected a function that returns a date")),
    token: text("sandbox-token"),
    scopes: v.optional(v.array(v.string()), everyScope),
    rateLimit: v.optional(rateLimit(), API_RATE_LIMIT),
    latency: v.optional(latency(), 0),
    pdfDelayMs: v.optional(delay(), 120_000),
    numbering: flag(true),
    proAccount: flag(true),
    control: flag(false),
    oauthApp: v.optional(
      v.strictObject({
        clientId: v.string(),
        clientSecret: v.string(),
        redirectUris: v.optional(v.array(v.string())),
      }),
      { clientId: "sandbox-client", clientSecret: "sandbox-secret" },
    ),
    webhookSecret: text("sandbox-webhook-secret"),
  });

function isClock(now: unknown): boolean {
  try {
    return typeof now === "function" && Number.isFinite(now().getTime());
  } catch {
    return false;
  }
}

/** Options with their defaults. */
type Settings = v.InferOutput<ReturnType<typeof settings>>;

/** Adds the defaults. When an option is invalid, all defaults, and what is wrong with the option. */
export function readOptions(options: SandboxOptions): { settings: Settings; invalid?: string } {
  const result = tryParse(options);
  if (result === undefined) {
    return { settings: v.parse(settings(), {}), invalid: "createSandbox: options: cannot be read" };
  }
  if (result.success) return { settings: result.output };
  const [issue] = result.issues;
  const name = v.getDotPath(issue) ?? "options";
  return {
    settings: v.parse(settings(), {}),
    invalid: `createSandbox: ${name}: ${problem(issue)}`,
  };
}

/** `undefined` when a getter of the options throws. */
function tryParse(options: unknown) {
  try {
    return v.safeParse(settings(), options);
  } catch {
    return undefined;
  }
}

/** What is wrong with an option, without its value: it may be a secret. */
function problem({ kind, type, expected, message }: v.BaseIssue<unknown>): string {
  if (kind === "validation" || type === "custom") return message;
  return expected === "never" ? "unknown option" : `expected ${expected}`;
}
