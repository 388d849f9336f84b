import {
  bodyText,
  type CaseDefinition,
  type CheckedTransport,
  check,
  checkEqual,
  type SuiteRequest,
} from "../suite-case.ts";
import { HANDLER_PATHS, NETWORK_PATHS } from "../suite-server.ts";

const LARGE = { kind: "json", value: "x".repeat(8_000_000) } as const;

const MOMENTS: readonly [title: string, request: SuiteRequest][] = [
  ["while it waits for headers", { url: NETWORK_PATHS.hang }],
  ["while it sends a large body", { url: NETWORK_PATHS.hang, method: "POST", body: LARGE }],
  ["while it reads a body", { url: NETWORK_PATHS.stall }],
];

/** Sends with a new key, waits until the server says that the request has arrived, and aborts. */
async function abortAt(transport: CheckedTransport, request: SuiteRequest, reason?: unknown) {
  const controller = new AbortController();
  const key = crypto.randomUUID();
  const url = `${request.url}/${key}`;
  const failing = transport.failure({ ...request, url }, controller.signal);
  await transport.response({ url: `${NETWORK_PATHS.arrived}/${key}` });
  controller.abort(reason);
  return failing;
}

/** Aborts: before, during and after. */
export const aborts: readonly CaseDefinition[] = [
  {
    name: "sends nothing when it is aborted before",
    needs: "handler",
    async check(transport) {
      const reason = new Error("changed my mind");
      const key = crypto.randomUUID();
      const url = `${HANDLER_PATHS.landing}/${key}`;
      const error = await transport.failure({ url }, AbortSignal.abort(reason));
      checkEqual([error.reason, error.sent], ["aborted", "no"], "reason and sent");
      check(error.cause === reason, "the cause is not the signal's reason");
      checkEqual(await transport.visits(key), 0, "requests that arrived");
    },
  },
  ...MOMENTS.map(
    ([title, request]): CaseDefinition => ({
      name: `is aborted ${title}`,
      needs: "network",
      async check(transport) {
        const reason = new Error("changed my mind");
        const error = await abortAt(transport, request, reason);
        checkEqual([error.reason, error.sent], ["aborted", "maybe"], "reason and sent");
        check(error.cause === reason, "the cause is not the signal's reason");
      },
    }),
  ),
  {
    name: "says timeout when the signal does",
    needs: "network",
    async check(transport) {
      const reason = new DOMException("timed out", "TimeoutError");
      const error = await abortAt(transport, { url: NETWORK_PATHS.hang }, reason);
      checkEqual([error.reason, error.sent], ["timeout", "maybe"], "reason and sent");
    },
  },
  {
    name: "ignores an abort after the response",
    needs: "handler",
    async check(transport) {
      const controller = new AbortController();
      const url = `${HANDLER_PATHS.bytes}/10`;
      const response = await transport.response({ url }, controller.signal);
      controller.abort();
      checkEqual(bodyText(response).length, 10, "the size of the response");
      checkEqual(
        bodyText(await transport.response({ url })).length,
        10,
        "the size of the next response",
      );
    },
  },
  {
    name: "leaves other requests alone when one is aborted",
    needs: "network",
    async check(transport) {
      const slow = transport.response({ url: NETWORK_PATHS.slow });
      await abortAt(transport, { url: NETWORK_PATHS.hang });
      checkEqual((await slow).status, 200, "the status of the other request");
    },
  },
];
