// The conformance suite of transports. Nothing else in core imports it.
export type { Receipt, ReceivedPart } from "./receipt.ts";
export { SUITE_TEXT, sampleBytes } from "./samples.ts";
export type { MakeTransport, SuiteCase, SuiteNetwork, SuiteServer } from "./suite-case.ts";
export { createSuiteHandler, type SuiteHandler } from "./suite-handler.ts";
export { HANDLER_PATHS, NETWORK_PATHS } from "./suite-paths.ts";
export { transportSuite } from "./transport-suite.ts";
