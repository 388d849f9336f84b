import {
  bodyText,
  type CaseDefinition,
  type CaseNetwork,
  type CheckedTransport,
  check,
  checkEqual,
  type SuiteRequest,
} from "../suite-case.ts";
import { HANDLER_PATHS, NETWORK_PATHS } from "../suite-server.ts";

/** Writes, with a body of each kind and without one. A read may be repeated: nothing is done twice. */
const WRITES: readonly [title: string, request: Omit<SuiteRequest, "url">][] = [
  ["a POST", { method: "POST", body: { kind: "json", value: {} } }],
  ["a POST of a form", { method: "POST", body: { kind: "form", fields: { a: "b" } } }],
  [
    "an upload",
    {
      method: "POST",
      body: {
        kind: "multipart",
        parts: [{ kind: "file", name: "file", file: { filename: "a.pdf", data: "%PDF" } }],
      },
    },
  ],
  ["a POST without a body", { method: "POST" }],
  ["a PUT", { method: "PUT", body: { kind: "json", value: {} } }],
  ["a PUT without a body", { method: "PUT" }],
  ["a PATCH", { method: "PATCH", body: { kind: "json", value: {} } }],
  ["a DELETE", { method: "DELETE" }],
];

const BREAKS = [NETWORK_PATHS.reset, NETWORK_PATHS.closedBeforeHeaders, NETWORK_PATHS.garbage];

/** Sends until a connection has been kept, which HTTP clients take for the next request. */
async function keepConnection(transport: CheckedTransport): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await transport.echo();
}

/** Writes that arrived, of those that were sent once each to paths that break. */
async function arrivals(transport: CheckedTransport, write: Omit<SuiteRequest, "url">) {
  const key = crypto.randomUUID();
  for (const path of BREAKS) {
    await keepConnection(transport);
    await transport.failure({ ...write, url: `${path}?visit=${key}` });
  }
  return transport.visits(key);
}

/** Asks for an origin that goes away once it has a request. */
async function vanishing(transport: CheckedTransport, network: CaseNetwork) {
  const origin = bodyText(await transport.response({ url: NETWORK_PATHS.vanishing }));
  return network.transportTo(origin);
}

/** Transports that repeat by themselves: what the client counts and promises would not be true. */
export const repeats: readonly CaseDefinition[] = [
  ...WRITES.map(
    ([title, write]): CaseDefinition => ({
      name: `sends ${title} once over a kept connection that breaks`,
      needs: "network",
      async check(transport) {
        checkEqual(await arrivals(transport, write), BREAKS.length, "requests that arrived");
      },
    }),
  ),
  {
    name: "may have sent to a server that went away with the request",
    needs: "network",
    async check(transport, network) {
      const gone = await vanishing(transport, network);
      const body = { kind: "json", value: {} } as const;
      const { sent } = await gone.failure({ url: HANDLER_PATHS.echo, method: "POST", body });
      checkEqual(sent, "maybe", "sent");
      const after = await gone.failure({ url: HANDLER_PATHS.echo, method: "POST", body });
      checkEqual(after.sent, "no", "sent, of the next request");
    },
  },
  {
    // fetch's standard lets it: https://fetch.spec.whatwg.org/#http-network-or-cache-fetch, and the server has
    // done nothing: https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20
    name: "repeats a 421 once at most, and returns it",
    needs: "handler",
    async check(transport) {
      const key = crypto.randomUUID();
      const url = `${HANDLER_PATHS.status}/421?visit=${key}`;
      checkEqual(await transport.outcome({ url }), 421, "the status");
      const read = await transport.visits(key);
      check(read <= 2, `sent a GET ${read} times`);

      const body = { kind: "json", value: {} } as const;
      const outcome = await transport.outcome({ url, method: "POST", body });
      // Node's fetch may fail to send a body once more.
      check(outcome === 421 || outcome === "maybe", `a POST was ${outcome}`);
      const written = (await transport.visits(key)) - read;
      check(written <= 2, `sent a POST ${written} times`);
    },
  },
];
