import { operationPages } from "@centime/contract/pages";
import { allExamples } from "./examples/examples.ts";

/** The code of each operation's example, by the operation's name: what its page shows. */
declare const data: Readonly<Record<string, string>>;

export { data };

export default { load: async () => Object.fromEntries(await allExamples(await operationPages())) };
