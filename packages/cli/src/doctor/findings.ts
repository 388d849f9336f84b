import type { ResponseInfo } from "centime";
import type { AnyOperation } from "../catalogue/operations.ts";

/** What was found out, and whether something should be done about it. */
export interface Finding {
  readonly what: string;
  readonly isWell: boolean;
  readonly text: string;
}

/** A response, and when its request was sent and it was read. */
export interface Timed {
  readonly response: ResponseInfo;
  readonly sentAt: number;
  readonly readAt: number;
}

/** What any response says: of the clock, the budget and the API's version. */
export const responseFindings = (timed: Timed): readonly Finding[] => [
  clockFinding(timed),
  budgetFinding(timed.response),
  versionFinding(timed.response),
];

/** A webhook's signature is refused five minutes off; a token's renewal suffers earlier. */
const MOST_SKEW_MS = 30_000;

/** The Date header has whole seconds, and is from some time between the request and the response. */
function clockFinding({ response, sentAt, readAt }: Timed): Finding {
  const server = Date.parse(response.headers["date"] ?? "");
  if (Number.isNaN(server))
    return { what: "clock", isWell: true, text: "the response has no Date" };
  const skew = Math.max(0, sentAt - server - 1000, server - readAt);
  const direction = server > readAt ? "behind" : "ahead";
  const text =
    skew === 0
      ? "agrees with the server's"
      : `${Math.round(skew / 1000)} s ${direction} of the server's`;
  return { what: "clock", isWell: skew <= MOST_SKEW_MS, text };
}

function budgetFinding({ rateLimit }: ResponseInfo): Finding {
  const { limit, remaining } = rateLimit ?? {};
  const text =
    remaining === undefined
      ? "the response says nothing of it"
      : `${remaining} of ${limit} requests left`;
  return { what: "budget", isWell: remaining !== 0, text };
}

const versionFinding = ({ apiVersionExpiresAt }: ResponseInfo): Finding => ({
  what: "version",
  isWell: apiVersionExpiresAt === undefined,
  text: apiVersionExpiresAt ? `ends on ${apiVersionExpiresAt}` : "current",
});

export const tokenFinding = (source: string): Finding => ({
  what: "token",
  isWell: true,
  text: `accepted, from ${source}`,
});

/** Of scopes that do not suffice. */
export const lackingFinding = (
  lacking: readonly AnyOperation[],
  needed: readonly string[],
): Finding => ({
  what: "scopes",
  isWell: false,
  text: `not enough for ${lacking.map(({ info }) => info.name).join(", ")}; needed: ${needed.join(" ")}`,
});
