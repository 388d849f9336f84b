import { aborts } from "./cases/aborts.ts";
import { brokenServers } from "./cases/broken-servers.ts";
import { concurrency } from "./cases/concurrency.ts";
import { headers } from "./cases/headers.ts";
import { methods } from "./cases/methods.ts";
import { multipartBodies } from "./cases/multipart-bodies.ts";
import { redirects } from "./cases/redirects.ts";
import { repeats } from "./cases/repeats.ts";
import { responseBodies } from "./cases/response-bodies.ts";
import { statuses } from "./cases/statuses.ts";
import { textBodies } from "./cases/text-bodies.ts";
import type { RunningSuiteServer } from "./server/serve-transport-suite.ts";
import {
  type CaseDefinition,
  checkedTransport,
  type MakeTransport,
  type SuiteCase,
} from "./suite-case.ts";
import type { SuiteServer } from "./suite-server.ts";

const DEFINITIONS: readonly CaseDefinition[] = [
  ...methods,
  ...headers,
  ...textBodies,
  ...multipartBodies,
  ...responseBodies,
  ...statuses,
  ...redirects,
  ...aborts,
  ...brokenServers,
  ...repeats,
  ...concurrency,
];

/**
 * Returns what every transport must do, as cases for any test runner.
 *
 * `server` is one of `serveTransportSuite`, or any that responds as `createSuiteHandler` does. Choose a
 * runner that limits the time of a case (a transport may hang) and fails on unhandled rejections.
 *
 * @example
 * const server = await serveTransportSuite();
 * for (const { name, run } of transportSuite(myTransport, server)) test(name, run);
 * after(() => server.close());
 */
export function transportSuite(
  makeTransport: MakeTransport,
  server: SuiteServer,
): readonly SuiteCase[] {
  const transportTo = (baseUrl: string) => checkedTransport(makeTransport(baseUrl));
  const { baseUrl, network } = server;
  return DEFINITIONS.flatMap((definition) => {
    const { name } = definition;
    if (definition.needs === "handler") {
      return [{ name, run: async () => definition.check(transportTo(baseUrl)) }];
    }
    if (network === undefined) return [];
    const caseNetwork = { ...network, transportTo };
    return [{ name, run: async () => definition.check(transportTo(baseUrl), caseNetwork) }];
  });
}

/**
 * Serves the suite on 127.0.0.1, at free ports. It needs Node's modules, which are loaded when it is
 * called: the rest of this entry point runs anywhere.
 */
export const serveTransportSuite = async (): Promise<RunningSuiteServer> =>
  (await import("./server/serve-transport-suite.ts")).serveTransportSuite();
