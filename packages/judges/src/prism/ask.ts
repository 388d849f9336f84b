import type { DriftReport, Failure, HttpResponse, Middleware } from "@centime/core";
import { type ClientOptions, createClient, createFirmClient, fetchTransport } from "centime";
import type { AnyOperation } from "../answered-operations.ts";
import type { PrismCall } from "./calls.ts";
import { placeOf, type Violation, violationsIn } from "./violation.ts";

/** What came of a call. */
export interface Outcome {
  readonly operation: AnyOperation;
  readonly call: PrismCall;
  readonly violations: readonly Violation[];
  /** Why the client answers no success, or in what the answer drifts from the contract. */
  readonly failure?: Refusal;
}

/** What the client does not take as it is. */
export interface Refusal {
  readonly message: string;
  /** Where an answer does not decode, or drifts. */
  readonly places: readonly string[];
}

/** Sends one call after the other. */
export type Ask = (operation: AnyOperation, call: PrismCall) => Promise<Outcome>;

export function createAsk(api: "company" | "firm", baseUrl: string): Ask {
  let answer: HttpResponse | undefined;
  let report: DriftReport | undefined;
  const seeAnswer: Middleware = (next) => async (request, context) => {
    const outcome = await next(request, context);
    answer = outcome.unwrapOr(undefined);
    return outcome;
  };
  const options: ClientOptions = {
    token: "a-token",
    transport: fetchTransport({ baseUrl }),
    retry: false,
    rateLimit: false,
    middleware: [seeAnswer],
    onDrift: (drift) => {
      report = drift;
    },
  };
  const client = api === "firm" ? createFirmClient(options) : createClient(options);

  return async (operation, call) => {
    answer = undefined;
    report = undefined;
    const result = await client.send(operation.describe(call.parts));
    const violations = answer === undefined ? [] : violationsIn(answer);
    const failure = result.isErr() ? refusalOf(result.error as Failure) : driftOf(report);
    return { operation, call, violations, ...(failure && { failure }) };
  };
}

function driftOf(report: DriftReport | undefined): Refusal | undefined {
  if (report === undefined) return undefined;
  const told = report.drift.map(({ kind, place }) => `${kind} ${place}`);
  const places = report.drift.map(({ place }) => place);
  return { message: `the answer drifts: ${told.join(", ")}`, places };
}

function refusalOf(failure: Failure): Refusal {
  if (failure.kind !== "InvalidResponse") return { message: failure.message, places: [] };
  const places = failure.issues.map(({ path }) => placeOf(path.split(".")));
  return { message: failure.message, places };
}
