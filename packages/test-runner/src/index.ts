export type { SuiteOptions } from "./suite.ts";
export { suite } from "./suite.ts";
