import { type CaseDefinition, check, checkEqual, SUITE_TOKEN } from "../suite-case.ts";
import { HANDLER_PATHS } from "../suite-server.ts";

const SENT: Readonly<Record<string, string>> = {
  accept: "application/json",
  authorization: `Bearer ${SUITE_TOKEN}`,
  "x-marks": '!#$%&\'*+-.^_`|~ (a; b="c, d")',
  "x-long": "l".repeat(4000),
};

/** Headers, there and back. */
export const headers: readonly CaseDefinition[] = [
  {
    name: "sends headers as they are",
    needs: "handler",
    async check(transport) {
      const { headers } = await transport.echo({ headers: SENT });
      for (const [name, value] of Object.entries(SENT)) checkEqual(headers[name], value, name);
    },
  },
  {
    name: "sends two requests with the headers of each",
    needs: "handler",
    async check(transport) {
      const first = await transport.echo({ headers: { "x-first": "1" } });
      const second = await transport.echo({ headers: { "x-second": "2" } });
      checkEqual([first.headers["x-first"], second.headers["x-second"]], ["1", "2"], "the headers");
      checkEqual(second.headers["x-first"], undefined, "the first request's header");
    },
  },
  {
    name: "returns headers by lower-case name",
    needs: "handler",
    async check(transport) {
      const { headers } = await transport.response({ url: HANDLER_PATHS.headers });
      checkEqual(headers["x-request-id"], "r-1", "x-request-id");
      checkEqual(headers["ratelimit-remaining"], "24", "ratelimit-remaining");
    },
  },
  {
    name: "joins headers that are repeated",
    needs: "handler",
    async check(transport) {
      const { headers } = await transport.response({ url: HANDLER_PATHS.headers });
      check(/^a, ?b$/.test(headers["x-repeated"] ?? ""), `x-repeated is ${headers["x-repeated"]}`);
    },
  },
];
