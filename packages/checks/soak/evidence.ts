import { createHash } from "node:crypto";
import type { World } from "./plan.ts";
import type { Fault } from "./processes/faults.ts";
import type { SoakSettings } from "./settings.ts";

// What each process saw, as plain data. Times are in milliseconds since 1970, with fractions.

/** What a call resolved to, as the caller saw it. */
export type Outcome =
  | { readonly kind: "ok"; readonly digest: string; readonly id: number | undefined }
  | {
      readonly kind: "failure";
      readonly name: string;
      readonly attempts: number;
      readonly status: number | undefined;
      readonly reason: string | undefined;
      readonly sent: string | undefined;
      /** What the client's `mayHaveHappened` says: its promise, which the books are compared with. */
      readonly mayHaveHappened: boolean;
    }
  | { readonly kind: "exception"; readonly message: string };

export interface CallResult {
  readonly number: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly outcome: Outcome;
}

/** A request as it came to the proxy. */
export interface Arrival {
  readonly id: number;
  /** The number of its call. */
  readonly call: number;
  readonly at: number;
  readonly fault: Fault | undefined;
  /** When its response was written, or its connection ended. */
  endedAt: number;
  /** The client closed the connection before the response was written. */
  left: boolean;
}

/** A time when the proxy did not listen. */
export interface Absence {
  readonly from: number;
  readonly until: number;
}

/** A request as the sandbox carried it out. */
export interface Execution {
  /** The id of the proxy's arrival. */
  readonly arrival: number;
  readonly call: number;
  readonly at: number;
  readonly status: number;
  readonly digest: string;
}

/** What the soak reads of the sandbox's books, after the last call. */
export interface SoakBooks {
  readonly products: readonly {
    readonly id: number;
    readonly mark: string;
    readonly price: string;
  }[];
  readonly invoices: readonly {
    readonly id: number;
    readonly mark: string;
    readonly price: string;
    readonly quantity: string;
    readonly beforeTax: string;
  }[];
  readonly notes: readonly { readonly customerId: number; readonly mark: string }[];
}

/** All that is known of a run. */
export interface Evidence {
  readonly settings: SoakSettings;
  readonly world: World;
  readonly results: readonly CallResult[];
  readonly unhandledRejections: number;
  readonly arrivals: readonly Arrival[];
  readonly absences: readonly Absence[];
  readonly executions: readonly Execution[];
  readonly books: SoakBooks;
  /** The processes that ended before they were asked to, and how. */
  readonly earlyEnds: readonly string[];
}

/** The time of this machine, to a fraction of a millisecond, the same in all its processes. */
export const timestamp = (): number => performance.timeOrigin + performance.now();

/** A digest of a JSON value; the order of keys does not matter. */
export const digestOf = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(value, sortKeys) ?? "")
    .digest("base64url")
    .slice(0, 16);

const sortKeys = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
