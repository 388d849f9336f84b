export { freePort, notInstalled, temporaryFolder } from "./machine.ts";
export { type PathValues, pathValues } from "./path-values.ts";
export { type RedisServer, startRedis } from "./redis-server.ts";
export { withServer, writeMegabytes } from "./server.ts";
export type { Suite, SuiteOptions } from "./suite.ts";
export { suite } from "./suite.ts";
