import type { DriftReport, Failure, HttpResponse, Middleware } from "@centime/core";
import { type ClientOptions, createClient, createFirmClient, fetchTransport } from "centime";
import type { AnyOperation } from "../sandbox.ts";
import type { PrismCall } from "./calls.ts";

/** The outcome of a call. */
export interface Outcome {
  readonly operation: AnyOperation;
  readonly call: PrismCall;
  /** Of the response; 0 without one. */
  readonly status: number;
  readonly violations: readonly Violation[];
  /** Why the call failed, or how the response drifts from the contract. */
  readonly failure?: Refusal;
}

interface Refusal {
  readonly message: string;
  /** Where a response does not decode, or drifts. */
  readonly places: readonly string[];
}

/** Sends one call after the other. */
export type Send = (operation: AnyOperation, call: PrismCall) => Promise<Outcome>;

export function createSender(api: "company" | "firm", baseUrl: string, token = "a-token"): Send {
  let response: HttpResponse | undefined;
  let report: DriftReport | undefined;
  const keepResponse: Middleware = (next) => async (request, context) => {
    const outcome = await next(request, context);
    response = outcome.unwrapOr(undefined);
    return outcome;
  };
  // Prism closes a connection that was idle, even while a request is on its way: it is sent again.
  const sendAgain: Middleware = (next) => async (request, context) => {
    const outcome = await next(request, context);
    return outcome.isErr() ? await next(request, context) : outcome;
  };
  const options: ClientOptions = {
    token,
    transport: fetchTransport({ baseUrl }),
    retry: false,
    rateLimit: false,
    middleware: { perCall: [keepResponse, sendAgain] },
    onDrift: (drift) => {
      report = drift;
    },
  };
  const client = api === "firm" ? createFirmClient(options) : createClient(options);

  return async (operation, call) => {
    response = undefined;
    report = undefined;
    const result = await client.send(operation.describe(call.parts));
    const violations = response === undefined ? [] : violationsIn(response);
    const failure = result.isErr() ? refusalOf(result.error as Failure) : driftOf(report);
    const { status = 0 } = response ?? {};
    return { operation, call, status, violations, ...(failure && { failure }) };
  };
}

function driftOf(report: DriftReport | undefined): Refusal | undefined {
  if (report === undefined) return undefined;
  const drifts = report.drift.map(({ kind, place }) => `${kind} ${place}`);
  const places = report.drift.map(({ place }) => place);
  return { message: `the response drifts: ${drifts.join(", ")}`, places };
}

function refusalOf(failure: Failure): Refusal {
  if (failure.kind !== "InvalidResponse") return { message: failure.message, places: [] };
  const places = failure.issues.map(({ path }) => placeOf(path.split(".")));
  return { message: failure.message, places };
}

/** What Prism finds invalid in a request, or in its response, which is an example of the contract. */
export interface Violation {
  readonly of: "request" | "response";
  /** With dots, and `*` for any item of a list: `body.invoice_lines.*.vat_rate`. */
  readonly place: string;
  readonly message: string;
}

interface PrismViolation {
  readonly location: readonly string[];
  readonly severity: string;
  readonly message: string;
}

/** The first step of a violation's location, but in error responses of Prism's own. */
const SIDES = ["request", "response"];

/** Reads the errors that Prism reports, in a header of an example or in an error response of its own. */
export function violationsIn(response: HttpResponse): readonly Violation[] {
  return reported(response)
    .filter(({ severity }) => severity === "Error")
    .map(({ location, message }) => ({
      of: location[0] === "response" ? "response" : "request",
      place: placeOf(location.filter((step, index) => index > 0 || !SIDES.includes(step))),
      message,
    }));
}

function reported({ headers, body }: HttpResponse): readonly PrismViolation[] {
  const header = headers["sl-violations"];
  if (header !== undefined) return JSON.parse(header) as readonly PrismViolation[];
  const isItsOwn = headers["content-type"]?.startsWith("application/problem+json");
  if (!isItsOwn || typeof body !== "string") return [];
  const { validation = [] } = JSON.parse(body) as {
    readonly validation?: readonly PrismViolation[];
  };
  return validation;
}

/** Joins a path, with `*` for the index of an item. */
export const placeOf = (path: readonly string[]): string =>
  path.map((step) => (/^\d+$/.test(step) ? "*" : step)).join(".");
