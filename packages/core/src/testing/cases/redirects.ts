import { check, checkEqual } from "../check.ts";
import { type Peer, textOf } from "../peer.ts";
import type { CaseDefinition } from "../suite-case.ts";
import { HANDLER_PATHS } from "../suite-paths.ts";

const STATUSES = [301, 302, 303, 307, 308];

/** Sends to a redirect, and checks that it is the answer, and that nobody arrives where it leads. */
async function refuses(peer: Peer, status: number, to: string, visits: () => Promise<number>) {
  const before = await visits();
  for (const method of ["GET", "POST"] as const) {
    const body = { kind: "json", value: {} } as const;
    const answer = await peer.answer({
      url: `${HANDLER_PATHS.redirect}/${status}?to=${encodeURIComponent(to)}`,
      method,
      ...(method === "POST" ? { body } : {}),
    });
    checkRedirect(answer.status, status);
    const { location = to } = answer.headers;
    checkEqual(location, to, "location");
  }
  checkEqual((await visits()) - before, 0, "requests that followed the redirect");
}

/** Browsers hide a redirect's status, so that any of them has to do. */
function checkRedirect(status: number, expected: number): void {
  check(status === expected || status === 302, `expected status ${expected}, got ${status}`);
}

const visitsTo = (peer: Peer, key: string) => async (): Promise<number> =>
  Number(textOf(await peer.answer({ url: `${HANDLER_PATHS.visits}/${key}` })));

/** Redirects: none is followed. */
export const redirects: readonly CaseDefinition[] = [
  ...STATUSES.map(
    (status): CaseDefinition => ({
      name: `follows no ${status} on the same origin`,
      needs: "handler",
      async check(peer) {
        const key = `same-origin-${status}`;
        await refuses(peer, status, `${HANDLER_PATHS.landing}/${key}`, visitsTo(peer, key));
      },
    }),
  ),
  ...STATUSES.map(
    (status): CaseDefinition => ({
      name: `follows no ${status} to another origin, where the token must not go`,
      needs: "network",
      async check(peer, { elsewhere, peerAt }) {
        const key = `elsewhere-${status}`;
        const to = `${elsewhere}${HANDLER_PATHS.landing}/${key}`;
        await refuses(peer, status, to, visitsTo(peerAt(elsewhere), key));
      },
    }),
  ),
  {
    name: "follows no redirect to itself, nor to what is no URL",
    needs: "handler",
    async check(peer) {
      for (const to of [`${HANDLER_PATHS.redirect}/302`, "http://", "::", ""]) {
        const to302 = `${HANDLER_PATHS.redirect}/302?to=${encodeURIComponent(to)}`;
        checkRedirect((await peer.answer({ url: to302 })).status, 302);
      }
    },
  },
];
