import { bodyText, type CaseDefinition, checkEqual, SUITE_TOKEN } from "../suite-case.ts";
import { HANDLER_PATHS, NETWORK_PATHS, SUITE_TEXT } from "../suite-server.ts";

const BREAKS: readonly [title: string, path: string][] = [
  ["closes the connection instead of responding", NETWORK_PATHS.closedBeforeHeaders],
  ["resets the connection instead of responding", NETWORK_PATHS.reset],
  ["closes the connection in the middle of a body", NETWORK_PATHS.closedInBody],
  ["closes the connection between chunks", NETWORK_PATHS.closedInChunks],
  ["responds with something that is not HTTP", NETWORK_PATHS.garbage],
  ["closes the connection in the middle of a compressed body", NETWORK_PATHS.compressedAndCut],
];

/** The query of a URL may be a secret, too: no message may contain it. */
const SECRET_QUERY = `?key=${SUITE_TOKEN}`;

/** Servers that break, or are not there. */
export const brokenServers: readonly CaseDefinition[] = [
  ...BREAKS.map(
    ([title, path]): CaseDefinition => ({
      name: `may have sent to a server that ${title}`,
      needs: "network",
      async check(transport) {
        const url = path + SECRET_QUERY;
        const body = { kind: "json", value: {} } as const;
        for (const request of [{ url }, { url, method: "POST", body } as const]) {
          const { reason, sent } = await transport.failure(request);
          checkEqual([reason, sent], ["network", "maybe"], "reason and sent");
        }
        checkEqual((await transport.echo()).method, "GET", "the method of the next request");
      },
    }),
  ),
  {
    name: "has certainly not sent to a server that does not listen",
    needs: "network",
    async check(_, { closed, transportTo }) {
      for (const method of ["GET", "POST"] as const) {
        const url = HANDLER_PATHS.echo + SECRET_QUERY;
        const { reason, sent } = await transportTo(closed).failure({ url, method });
        checkEqual([reason, sent], ["network", "no"], "reason and sent");
      }
    },
  },
  {
    name: "sends again after the server has closed the connection",
    needs: "network",
    async check(transport) {
      for (let turn = 0; turn < 3; turn += 1) {
        const response = await transport.response({ url: NETWORK_PATHS.closing });
        checkEqual(bodyText(response), SUITE_TEXT, "the response");
        await closed();
      }
    },
  },
];

/** By then a client has seen that the server closed, also on a busy machine: before, it cannot know. */
const closed = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));
