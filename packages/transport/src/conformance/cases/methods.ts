import type { Method } from "@centime/core";
import { type CaseDefinition, checkEqual } from "../suite-case.ts";
import { HANDLER_PATHS } from "../suite-server.ts";

const METHODS: readonly Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

const URLS = [
  "?limit=20&sort=-id",
  "?filter=%5B%7B%22field%22%3A%22date%22%2C%22value%22%3A%22a%26b%22%7D%5D",
  "?q=a%20b+c%2Bd&empty=&flag",
  "?label=%C3%A9%E6%BC%A2%F0%9F%A7%BE",
  "/a%2Fb/c%20d",
];

/** Methods and URLs. */
export const methods: readonly CaseDefinition[] = [
  ...METHODS.map(
    (method): CaseDefinition => ({
      name: `sends a ${method}`,
      needs: "handler",
      async check(transport) {
        checkEqual((await transport.echo({ method })).method, method, "the method");
      },
    }),
  ),
  {
    name: "sends path and query as they are",
    needs: "handler",
    async check(transport) {
      for (const rest of URLS) {
        const url = HANDLER_PATHS.echo + rest;
        checkEqual((await transport.echo({ url })).url, url, "the URL");
      }
    },
  },
];
