import type { Result } from "neverthrow";
import type { HttpResponse, TransportError } from "../http.ts";
import { check, checkEqual } from "./check.ts";
import { SUITE_TOKEN } from "./suite-token.ts";

/** The error of a transport that is set up rightly. */
export type NothingCameBack = Exclude<TransportError, { readonly reason: "configuration" }>;

type Answer = Result<HttpResponse, TransportError>;

/** Known by what it can do: another copy of neverthrow makes other classes. */
export function checkResult(answer: Answer): Answer {
  const { isOk, isErr }: Partial<Answer> = answer ?? {};
  check(
    typeof isOk === "function" && typeof isErr === "function",
    "the transport answered no Result",
  );
  return answer;
}

/** What every answer must be. */
export function checkResponse(response: HttpResponse): HttpResponse {
  const { status, headers, body } = response;
  check(Number.isInteger(status), `the status is no integer: ${status}`);
  for (const [name, value] of Object.entries(headers)) {
    checkEqual(name, name.toLowerCase(), "the name of a header");
    checkEqual(typeof value, "string", `the type of the header ${name}`);
  }
  const isBody = typeof body === "string" || body instanceof Uint8Array;
  check(isBody, `the body is neither text nor bytes, but ${typeof body}`);
  return response;
}

const REASONS = ["network", "timeout", "aborted", "cassette", "transport"];

/** What every error must be. */
export function checkError(error: TransportError): NothingCameBack {
  check(error.reason !== "configuration", "the transport says that its options are wrong");
  const { reason, sent, message } = error;
  check(REASONS.includes(reason), `there is no such reason: ${reason}`);
  check(sent === "no" || sent === "maybe", `sent is neither "no" nor "maybe", but ${sent}`);
  check(typeof message === "string" && message !== "", "the error has no message");
  check(!message.includes(SUITE_TOKEN), "the error's message holds the token");
  return error;
}
