import type { Result } from "neverthrow";
import type { OperationInfo } from "../call.ts";
import type { HttpRequest, HttpResponse, Transport, TransportError } from "../http.ts";
import { check, checkEqual } from "./check.ts";
import { checkError, checkResponse, checkResult, type NothingCameBack } from "./contract.ts";
import type { Receipt } from "./receipt.ts";
import { HANDLER_PATHS } from "./suite-paths.ts";
import { SUITE_TOKEN } from "./suite-token.ts";

/** A request of the suite: what is left out is a GET with a token and no body. */
export type Asked = Partial<HttpRequest> & Pick<HttpRequest, "url">;

/** The transport under test, and what may be expected of it whatever it sends. */
export interface Peer {
  /** Sends, and expects an answer. */
  answer(asked: Asked, signal?: AbortSignal): Promise<HttpResponse>;
  /** Sends, and expects that nothing comes back. */
  failure(asked: Asked, signal?: AbortSignal): Promise<NothingCameBack>;
  /** Sends to `/echo`, and expects a receipt. */
  echo(asked?: Partial<HttpRequest>): Promise<Receipt>;
}

/** Watches a transport: whatever the case, it must not throw, nor change or leak what it is given. */
export function peerOf(transport: Transport): Peer {
  const send = (asked: Asked, signal?: AbortSignal) => settle(transport, asked, signal);
  const peer: Peer = {
    async answer(asked, signal) {
      const result = await send(asked, signal);
      if (result.isOk()) return checkResponse(result.value);
      throw new Error(`expected an answer to ${asked.url}, got ${describe(result.error)}`);
    },
    async failure(asked, signal) {
      const result = await send(asked, signal);
      if (result.isErr()) return checkError(result.error);
      throw new Error(`expected no answer to ${asked.url}, got ${result.value.status}`);
    },
    async echo(asked) {
      const answer = await peer.answer({ url: HANDLER_PATHS.echo, ...asked });
      checkEqual(answer.status, 200, "the status of an echo");
      return JSON.parse(textOf(answer)) as Receipt;
    },
  };
  return peer;
}

/** The body of an answer as text. */
export const textOf = ({ body }: HttpResponse): string =>
  typeof body === "string" ? body : new TextDecoder().decode(body);

async function settle(
  transport: Transport,
  asked: Asked,
  signal: AbortSignal | undefined,
): Promise<Result<HttpResponse, TransportError>> {
  const request = requestOf(asked);
  try {
    return checkResult(await transport(request, { info: infoOf(request), signal }));
  } catch (thrown) {
    check(false, `the transport threw or rejected, sending ${asked.url}: ${String(thrown)}`);
  }
}

/** Frozen, so that a transport that writes into what it is given fails. */
const requestOf = ({ method = "GET", headers = {}, ...rest }: Asked): HttpRequest =>
  Object.freeze({
    method,
    headers: Object.freeze({
      accept: "application/json",
      authorization: `Bearer ${SUITE_TOKEN}`,
      ...headers,
    }),
    ...rest,
  });

const infoOf = ({ method, url }: HttpRequest): OperationInfo => ({
  name: "transportSuite",
  contractId: "transportSuite",
  api: "company",
  method,
  path: url,
  scopes: [],
  paginated: false,
  idempotent: false,
  failures: {},
});

const describe = (error: TransportError): string =>
  error.reason === "configuration"
    ? `wrong options: ${error.issues.map(({ message }) => message).join()}`
    : `${error.reason}, sent ${error.sent}: ${error.message}`;
