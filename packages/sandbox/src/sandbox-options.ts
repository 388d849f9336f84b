import type { RateLimit } from "./manners/rate-limit.ts";
import type { SandboxApp } from "./oauth/grants.ts";

/** How a sandbox is set up; each option has a default. */
export interface SandboxOptions {
  /** The same seed and the same requests give the same answers, to the byte. Default: 1. */
  readonly seed?: number;
  /** How many times as large as usual the company is: 50 makes 3,000 invoices. Default: 1. */
  readonly scale?: number;
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
  /** Whether requests to `/_sandbox` may move the clock, inject faults and so on. Default: false. */
  readonly control?: boolean;
  /** The app that may ask for OAuth tokens. Default: `sandbox-client` and `sandbox-secret`. */
  readonly oauthApp?: SandboxApp;
  /** What webhooks are signed with. Default: `"sandbox-webhook-secret"`. */
  readonly webhookSecret?: string;
}
