import { aborts } from "./cases/aborts.ts";
import { answers } from "./cases/answers.ts";
import { brokenServers } from "./cases/broken-servers.ts";
import { concurrency } from "./cases/concurrency.ts";
import { headers } from "./cases/headers.ts";
import { methods } from "./cases/methods.ts";
import { multipartBodies } from "./cases/multipart-bodies.ts";
import { redirects } from "./cases/redirects.ts";
import { statuses } from "./cases/statuses.ts";
import { textBodies } from "./cases/text-bodies.ts";
import { peerOf } from "./peer.ts";
import type { CaseDefinition, MakeTransport, SuiteCase, SuiteServer } from "./suite-case.ts";

const DEFINITIONS: readonly CaseDefinition[] = [
  ...methods,
  ...headers,
  ...textBodies,
  ...multipartBodies,
  ...answers,
  ...statuses,
  ...redirects,
  ...aborts,
  ...brokenServers,
  ...concurrency,
];

/**
 * What every transport must do, as cases for any test runner: register each as `test(name, run)`.
 *
 * The server answers as `createSuiteHandler` does; `@centime/suite-server` is one for Node. Run the cases
 * under a runner that limits their time (a transport may hang) and fails on unhandled rejections.
 */
export function transportSuite(
  makeTransport: MakeTransport,
  server: SuiteServer,
): readonly SuiteCase[] {
  const peerAt = (origin: string) => peerOf(makeTransport(origin));
  const { origin, network } = server;
  return DEFINITIONS.flatMap((definition) => {
    const { name } = definition;
    if (definition.needs === "handler") {
      return [{ name, run: async () => definition.check(peerAt(origin)) }];
    }
    if (network === undefined) return [];
    return [{ name, run: async () => definition.check(peerAt(origin), { ...network, peerAt }) }];
  });
}
