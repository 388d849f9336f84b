export { file } from "./file.ts";
export { filter } from "./filter.ts";
export { integer, number } from "./number.ts";
export { numberedPage, page, silentPage } from "./page.ts";
export type { Open, Schema } from "./schema.ts";
export { sort } from "./sort.ts";
export { strictObject } from "./strict-object.ts";
export { union } from "./union.ts";
export { without } from "./without.ts";
