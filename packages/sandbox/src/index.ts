export type { Books } from "./books/books.ts";
export { createSandbox, type Sandbox, type SandboxOptions } from "./create-sandbox.ts";
export { API_RATE_LIMIT, type RateLimit } from "./manners/rate-limit.ts";
