import { checkEqual } from "../check.ts";
import { textOf } from "../peer.ts";
import { SUITE_TEXT } from "../samples.ts";
import type { CaseDefinition } from "../suite-case.ts";
import { HANDLER_PATHS, NETWORK_PATHS } from "../suite-paths.ts";
import { SUITE_TOKEN } from "../suite-token.ts";

const BREAKS: readonly [title: string, path: string][] = [
  ["closes the connection instead of answering", NETWORK_PATHS.closedBeforeHeaders],
  ["resets the connection instead of answering", NETWORK_PATHS.reset],
  ["closes the connection in the middle of a body", NETWORK_PATHS.closedInBody],
  ["closes the connection between chunks", NETWORK_PATHS.closedInChunks],
  ["answers what is no HTTP", NETWORK_PATHS.garbage],
  ["closes the connection in the middle of a compressed body", NETWORK_PATHS.compressedAndCut],
];

/** Also a URL's query may be a secret that no message may hold. */
const SECRET_QUERY = `?key=${SUITE_TOKEN}`;

/** Servers that break, or are not there. */
export const brokenServers: readonly CaseDefinition[] = [
  ...BREAKS.map(
    ([title, path]): CaseDefinition => ({
      name: `may have sent to a server that ${title}`,
      needs: "network",
      async check(peer) {
        const url = path + SECRET_QUERY;
        const body = { kind: "json", value: {} } as const;
        for (const asked of [{ url }, { url, method: "POST", body } as const]) {
          const { reason, sent } = await peer.failure(asked);
          checkEqual([reason, sent], ["network", "maybe"], "reason and sent");
        }
        checkEqual((await peer.echo()).method, "GET", "the method of the next request");
      },
    }),
  ),
  {
    name: "has certainly not sent to a server that nobody listens at",
    needs: "network",
    async check(_, { closed, peerAt }) {
      for (const method of ["GET", "POST"] as const) {
        const url = HANDLER_PATHS.echo + SECRET_QUERY;
        const { reason, sent } = await peerAt(closed).failure({ url, method });
        checkEqual([reason, sent], ["network", "no"], "reason and sent");
      }
    },
  },
  {
    name: "sends again after the server has closed the connection",
    needs: "network",
    async check(peer) {
      for (let turn = 0; turn < 3; turn += 1) {
        const answer = await peer.answer({ url: NETWORK_PATHS.closing });
        checkEqual(textOf(answer), SUITE_TEXT, "the answer");
      }
    },
  },
];
