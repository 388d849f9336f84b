import { check, checkEqual } from "../check.ts";
import { textOf } from "../peer.ts";
import { SUITE_TEXT } from "../samples.ts";
import type { CaseDefinition } from "../suite-case.ts";
import { HANDLER_PATHS, NETWORK_PATHS } from "../suite-paths.ts";

const BODILESS = [204, 205, 304];

/** 407 and 421 are a proxy's and a connection's matter: HTTP clients answer them themselves. */
const STATUSES = [
  [200, 201, 202, 203, 206, 207, 226],
  [300, 399],
  [400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 422],
  [423, 424, 425, 426, 428, 429, 431, 451, 499],
  [500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 599],
];

/** Statuses: each is an answer. */
export const statuses: readonly CaseDefinition[] = [
  ...STATUSES.map(
    (group): CaseDefinition => ({
      name: `judges no status: ${group.at(0)} to ${group.at(-1)} are answers`,
      needs: "handler",
      async check(peer) {
        for (const status of group) {
          const answer = await peer.answer({ url: `${HANDLER_PATHS.status}/${status}` });
          checkEqual(answer.status, status, "the status");
          checkEqual(textOf(answer), String(status), `the body of a ${status}`);
        }
      },
    }),
  ),
  ...BODILESS.map(
    (status): CaseDefinition => ({
      name: `answers ${status}, which has no body, with an empty one`,
      needs: "handler",
      async check(peer) {
        const answer = await peer.answer({ url: `${HANDLER_PATHS.status}/${status}` });
        checkEqual([answer.status, textOf(answer)], [status, ""], "status and body");
      },
    }),
  ),
  {
    name: "sends once, whatever the status",
    needs: "handler",
    async check(peer) {
      const visits = async () => Number(textOf(await peer.answer({ url: VISITS })));
      const before = await visits();
      for (const status of [429, 500, 503]) {
        await peer.answer({ url: `${HANDLER_PATHS.status}/${status}?visit=once` });
      }
      checkEqual((await visits()) - before, 3, "requests that arrived");
    },
  },
  {
    name: "answers the final status after an informational one",
    needs: "network",
    async check(peer) {
      const answer = await peer.answer({ url: NETWORK_PATHS.earlyHints });
      checkEqual(answer.status, 200, "the status");
      check(textOf(answer) === SUITE_TEXT, "the body is not the final answer's");
    },
  },
];

const VISITS = `${HANDLER_PATHS.visits}/once`;
