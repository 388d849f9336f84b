// What the cases are written with. Their assertions are the suite's own, so that it needs no test runner.
import type {
  HttpRequest,
  HttpResponse,
  OperationInfo,
  Transport,
  TransportError,
} from "@centime/core";
import type { Result } from "neverthrow";
import { HANDLER_PATHS, type Receipt, type SuiteNetwork } from "./suite-server.ts";

/** One case of the suite, for any test runner: `test(name, run)`. */
export interface SuiteCase {
  readonly name: string;
  /** Resolves when the transport does what it must, and rejects with an `Error` that says what it did. */
  run(): Promise<void>;
}

/** Creates the transport under test, which sends to this base URL. */
export type MakeTransport = (baseUrl: string) => Transport;

/** What a case checks: of any transport, or of one that sends over a network. */
export type CaseDefinition =
  | {
      readonly name: string;
      readonly needs: "handler";
      check(transport: CheckedTransport): Promise<void>;
    }
  | {
      readonly name: string;
      readonly needs: "network";
      check(transport: CheckedTransport, network: CaseNetwork): Promise<void>;
    };

/** The network, and the transport under test to any origin of it. */
export interface CaseNetwork extends SuiteNetwork {
  transportTo(baseUrl: string): CheckedTransport;
}

/** A request of the suite: a GET with a token and without a body, unless it says otherwise. */
export type SuiteRequest = Partial<HttpRequest> & Pick<HttpRequest, "url">;

/** An error other than that of invalid options. */
export type SendError = Exclude<TransportError, { readonly reason: "configuration" }>;

/**
 * The transport under test. Whatever is sent, a case fails when the transport throws, writes into the
 * request, shows the token in a message, or returns something malformed.
 */
export interface CheckedTransport {
  /** Sends, and fails unless a response comes back. */
  response(request: SuiteRequest, signal?: AbortSignal): Promise<HttpResponse>;
  /** Sends, and fails unless an error comes back. */
  failure(request: SuiteRequest, signal?: AbortSignal): Promise<SendError>;
  /** Sends, and returns the response's status, or the error's `sent`. */
  outcome(request: SuiteRequest): Promise<number | "no" | "maybe">;
  /** Sends to `/echo`, and returns the receipt. */
  echo(request?: Partial<HttpRequest>): Promise<Receipt>;
  /** Returns how many visits the server has counted for this key. */
  visits(key: string): Promise<number>;
}

/** The token of the suite's requests: no message of an error may contain it. */
export const SUITE_TOKEN = "suite-token-that-nobody-may-see";

export function checkedTransport(transport: Transport): CheckedTransport {
  const checked: CheckedTransport = {
    async response(request, signal) {
      const result = await send(transport, request, signal);
      if (result.isOk()) return checkResponse(result.value);
      throw new Error(`expected a response to ${request.url}, got ${describe(result.error)}`);
    },
    async failure(request, signal) {
      const result = await send(transport, request, signal);
      if (result.isErr()) return checkError(result.error);
      throw new Error(`expected no response to ${request.url}, got ${result.value.status}`);
    },
    async outcome(request) {
      const result = await send(transport, request, undefined);
      return result.isOk() ? checkResponse(result.value).status : checkError(result.error).sent;
    },
    async echo(request) {
      const response = await checked.response({ url: HANDLER_PATHS.echo, ...request });
      checkEqual(response.status, 200, "the status of an echo");
      return JSON.parse(bodyText(response)) as Receipt;
    },
    async visits(key) {
      return Number(bodyText(await checked.response({ url: `${HANDLER_PATHS.visits}/${key}` })));
    },
  };
  return checked;
}

/** Returns a response's body as text. */
export const bodyText = ({ body }: HttpResponse): string =>
  typeof body === "string" ? body : new TextDecoder().decode(body);

/** Fails with a sentence unless the condition holds. */
export function check(holds: boolean, problem: string): asserts holds {
  if (!holds) throw new Error(problem);
}

/** Fails unless two plain values are the same as JSON. */
export function checkEqual(actual: unknown, expected: unknown, what: string): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  check(got === wanted, `${what}: expected ${shorten(wanted)}, got ${shorten(got)}`);
}

const LONGEST = 300;

const shorten = (text = "undefined"): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;

type SendResult = Result<HttpResponse, TransportError>;

async function send(
  transport: Transport,
  { method = "GET", headers = {}, ...rest }: SuiteRequest,
  signal: AbortSignal | undefined,
): Promise<SendResult> {
  const authorization = `Bearer ${SUITE_TOKEN}`;
  // Frozen, so that a transport that writes into its request fails.
  const request = Object.freeze({
    method,
    headers: Object.freeze({ accept: "application/json", authorization, ...headers }),
    ...rest,
  });
  const info: OperationInfo = { ...INFO, method, path: request.url };
  try {
    return checkResult(await transport(request, { info, signal }));
  } catch (thrown) {
    check(false, `the transport threw or rejected, sending ${request.url}: ${String(thrown)}`);
  }
}

const INFO = {
  name: "transportSuite",
  contractId: "transportSuite",
  api: "company",
  scopes: [],
  paginated: false,
  idempotent: false,
  failures: {},
} as const;

/** Duck typing: another copy of neverthrow has other classes. */
function checkResult(result: SendResult): SendResult {
  const { isOk, isErr }: Partial<SendResult> = result ?? {};
  const isResult = typeof isOk === "function" && typeof isErr === "function";
  check(isResult, "the transport returned a value that is not a Result");
  return result;
}

function checkResponse(response: HttpResponse): HttpResponse {
  const { status, headers, body } = response;
  check(Number.isInteger(status), `the status is not an integer: ${status}`);
  for (const [name, value] of Object.entries(headers)) {
    checkEqual(name, name.toLowerCase(), "the name of a header");
    checkEqual(typeof value, "string", `the type of the header ${name}`);
  }
  const isBody = typeof body === "string" || body instanceof Uint8Array;
  check(isBody, `the body is neither text nor bytes, but ${typeof body}`);
  return response;
}

const REASONS = ["network", "timeout", "aborted", "cassette", "transport"];

function checkError(error: TransportError): SendError {
  check(error.reason !== "configuration", "the transport says that its options are invalid");
  const { reason, sent, message } = error;
  check(REASONS.includes(reason), `there is no such reason: ${reason}`);
  check(sent === "no" || sent === "maybe", `sent is neither "no" nor "maybe", but ${sent}`);
  check(typeof message === "string" && message !== "", "the error has no message");
  check(!message.includes(SUITE_TOKEN), "the error's message contains the token");
  return error;
}

const describe = (error: TransportError): string =>
  error.reason === "configuration"
    ? `invalid options: ${error.issues.map(({ message }) => message).join()}`
    : `${error.reason}, sent ${error.sent}: ${error.message}`;
