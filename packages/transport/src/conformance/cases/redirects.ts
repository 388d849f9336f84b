import { type CaseDefinition, type CheckedTransport, check, checkEqual } from "../suite-case.ts";
import { HANDLER_PATHS } from "../suite-server.ts";

const STATUSES = [301, 302, 303, 307, 308];

/** Fails unless a redirect to this origin is the response, and no request arrives there. */
async function checkNotFollowed(
  transport: CheckedTransport,
  status: number,
  origin: string,
  target: CheckedTransport,
) {
  const key = crypto.randomUUID();
  const to = `${origin}${HANDLER_PATHS.landing}/${key}`;
  for (const method of ["GET", "POST"] as const) {
    const body = { kind: "json", value: {} } as const;
    const response = await transport.response({
      url: `${HANDLER_PATHS.redirect}/${status}?to=${encodeURIComponent(to)}`,
      method,
      ...(method === "POST" ? { body } : {}),
    });
    checkRedirect(response.status, status);
    const { location = to } = response.headers;
    checkEqual(location, to, "location");
  }
  checkEqual(await target.visits(key), 0, "requests that followed the redirect");
}

/** Browsers hide the status of a redirect, and transports return 302 for it. */
function checkRedirect(status: number, expected: number): void {
  check(status === expected || status === 302, `expected status ${expected}, got ${status}`);
}

/** Redirects: none is followed. */
export const redirects: readonly CaseDefinition[] = [
  ...STATUSES.map(
    (status): CaseDefinition => ({
      name: `follows no ${status} on the same origin`,
      needs: "handler",
      check: (transport) => checkNotFollowed(transport, status, "", transport),
    }),
  ),
  ...STATUSES.map(
    (status): CaseDefinition => ({
      name: `follows no ${status} to another origin, where the token must not go`,
      needs: "network",
      check: (transport, { elsewhere, transportTo }) =>
        checkNotFollowed(transport, status, elsewhere, transportTo(elsewhere)),
    }),
  ),
  {
    name: "follows no redirect to itself, nor to an invalid URL",
    needs: "handler",
    async check(transport) {
      for (const to of [`${HANDLER_PATHS.redirect}/302`, "http://", "::", ""]) {
        const to302 = `${HANDLER_PATHS.redirect}/302?to=${encodeURIComponent(to)}`;
        checkRedirect((await transport.response({ url: to302 })).status, 302);
      }
    },
  },
];
