export type { Client, ClientOptions, SendOptions } from "./client-options.ts";
export { type CollectFailure, type CollectOptions, collect } from "./collect.ts";
export { createClient } from "./create-client.ts";
export { items } from "./items.ts";
export { type PageFailure, type PagesOptions, pages } from "./pages.ts";
