export { freePort, temporaryFolder } from "./machine.ts";
export type { Suite, SuiteOptions } from "./suite.ts";
export { suite } from "./suite.ts";
