export type { RunningSuiteServer } from "./server/serve-transport-suite.ts";
export type { MakeTransport, SuiteCase } from "./suite-case.ts";
export { createSuiteHandler, type SuiteHandler } from "./suite-handler.ts";
export {
  fileBytes,
  HANDLER_PATHS,
  NETWORK_PATHS,
  type Receipt,
  type ReceivedPart,
  SUITE_TEXT,
  type SuiteNetwork,
  type SuiteServer,
  sampleBytes,
} from "./suite-server.ts";
export { serveTransportSuite, transportSuite } from "./transport-suite.ts";
