import { bodyText, type CaseDefinition, check, checkEqual } from "../suite-case.ts";
import { HANDLER_PATHS, NETWORK_PATHS, SUITE_TEXT } from "../suite-server.ts";

const BODILESS = [204, 205, 304];

/** Without 407 (of a proxy) and 421 (of a connection, among the repeats), which HTTP clients handle themselves. */
const STATUSES = [
  [200, 201, 202, 203, 206, 207, 226],
  [300, 399],
  [400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 422],
  [423, 424, 425, 426, 428, 429, 431, 451, 499],
  [500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 599],
];

/** Statuses: each is a response. */
export const statuses: readonly CaseDefinition[] = [
  ...STATUSES.map(
    (group): CaseDefinition => ({
      name: `returns any status as a response: ${group.at(0)} to ${group.at(-1)}`,
      needs: "handler",
      async check(transport) {
        for (const status of group) {
          const response = await transport.response({ url: `${HANDLER_PATHS.status}/${status}` });
          checkEqual(response.status, status, "the status");
          checkEqual(bodyText(response), String(status), `the body of a ${status}`);
        }
      },
    }),
  ),
  ...BODILESS.map(
    (status): CaseDefinition => ({
      name: `returns ${status}, which has no body, with an empty one`,
      needs: "handler",
      async check(transport) {
        const response = await transport.response({ url: `${HANDLER_PATHS.status}/${status}` });
        checkEqual([response.status, bodyText(response)], [status, ""], "status and body");
      },
    }),
  ),
  {
    name: "sends once, whatever the status",
    needs: "handler",
    async check(transport) {
      const key = crypto.randomUUID();
      for (const status of [429, 500, 503]) {
        await transport.response({ url: `${HANDLER_PATHS.status}/${status}?visit=${key}` });
      }
      checkEqual(await transport.visits(key), 3, "requests that arrived");
    },
  },
  {
    name: "returns the final status after an informational one",
    needs: "network",
    async check(transport) {
      const response = await transport.response({ url: NETWORK_PATHS.earlyHints });
      checkEqual(response.status, 200, "the status");
      check(bodyText(response) === SUITE_TEXT, "the body is not the final response's");
    },
  },
];
