export { type RunningSuiteServer, serveTransportSuite } from "./serve-transport-suite.ts";
