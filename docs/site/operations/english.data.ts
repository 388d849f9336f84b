import { type IndexedResource, operationIndex } from "./index-data.ts";

declare const data: IndexedResource[];

export { data };

export default { load: () => operationIndex("en") };
