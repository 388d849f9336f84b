import type { Failure, HttpResponse, Middleware } from "@centime/core";
import { type ClientOptions, createClient, createFirmClient, fetchTransport } from "centime";
import type { AnyOperation } from "../answered-operations.ts";
import type { PrismCall } from "./calls.ts";
import { placeOf, type Violation, violationsIn } from "./violation.ts";

/** What came of a call. */
export interface Outcome {
  readonly operation: AnyOperation;
  readonly call: PrismCall;
  readonly violations: readonly Violation[];
  /** Why the client answers no success. */
  readonly failure?: Refusal;
}

/** A failure of the client. */
export interface Refusal {
  readonly message: string;
  /** Where an answer does not decode. */
  readonly places: readonly string[];
}

/** Sends one call after the other. */
export type Ask = (operation: AnyOperation, call: PrismCall) => Promise<Outcome>;

export function createAsk(api: "company" | "firm", baseUrl: string): Ask {
  let answer: HttpResponse | undefined;
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
  };
  const client = api === "firm" ? createFirmClient(options) : createClient(options);

  return async (operation, call) => {
    answer = undefined;
    const result = await client.send(operation.describe(call.parts));
    const violations = answer === undefined ? [] : violationsIn(answer);
    if (result.isOk()) return { operation, call, violations };
    return { operation, call, violations, failure: refusalOf(result.error as Failure) };
  };
}

function refusalOf(failure: Failure): Refusal {
  if (failure.kind !== "InvalidResponse") return { message: failure.message, places: [] };
  const places = failure.issues.map(({ path }) => placeOf(path.split(".")));
  return { message: failure.message, places };
}
