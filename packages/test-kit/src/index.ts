export type { Suite, SuiteOptions } from "./suite.ts";
export { suite } from "./suite.ts";
export { temporaryFolder } from "./temporary-folder.ts";
