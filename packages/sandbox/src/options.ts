import { catalogue } from "@centime/core/catalogue";
import { definedOnly } from "./books/records.ts";
import { API_RATE_LIMIT, type RateLimit } from "./http/rate-limit.ts";
import type { SandboxApp } from "./oauth/grants.ts";

/** The options of a sandbox; each has a default. */
export interface SandboxOptions {
  /** The same seed and the same requests have the same responses, to the byte. Default: 1. */
  readonly seed?: number;
  /** How many times as large as usual the company is: 50 has 3,000 invoices. Default: 1. */
  readonly scale?: number;
  /**
   * The sandbox's own clock. Default: it starts on 1 July 2026 at 9:00 UTC and moves a quarter of a
   * second for every request.
   */
  readonly now?: () => Date;
  /** The bearer token that requests must carry. Default: `"sandbox-token"`. */
  readonly token?: string;
  /** The token's scopes. Default: all. */
  readonly scopes?: readonly string[];
  /** Default: the API's, 25 requests in 5 seconds, which the default clock never overruns. */
  readonly rateLimit?: RateLimit | "off";
  /** How long the PDF of a finalized invoice takes, by the sandbox's clock. Default: 2 minutes. */
  readonly pdfDelayMs?: number;
  /** Whether the company has set up how invoices are numbered; finalizing needs it. Default: true. */
  readonly numbering?: boolean;
  /** Whether requests to `/_sandbox` may move the clock, inject faults and so on. Default: false. */
  readonly control?: boolean;
  /** The app that may ask for OAuth tokens. Default: `sandbox-client` and `sandbox-secret`. */
  readonly oauthApp?: SandboxApp;
  /** The secret that webhooks are signed with. Default: `"sandbox-webhook-secret"`. */
  readonly webhookSecret?: string;
}

/** Options with their defaults. */
export type Settings = Required<Omit<SandboxOptions, "now">> & Pick<SandboxOptions, "now">;

/** Adds the defaults; throws a `RangeError` on an invalid scale. */
export function withDefaults(options: SandboxOptions): Settings {
  const settings = {
    seed: 1,
    scale: 1,
    token: "sandbox-token",
    scopes: Object.values(catalogue).flatMap(({ info }) => info.scopes),
    rateLimit: API_RATE_LIMIT,
    pdfDelayMs: 120_000,
    numbering: true,
    control: false,
    oauthApp: { clientId: "sandbox-client", clientSecret: "sandbox-secret" },
    webhookSecret: "sandbox-webhook-secret",
    ...definedOnly(options),
  };
  if (!Number.isInteger(settings.scale) || settings.scale < 1) {
    throw new RangeError(`scale must be a whole number from 1 on, not ${settings.scale}`);
  }
  return settings;
}
