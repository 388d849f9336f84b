import { fileURLToPath } from "node:url";
import { operationRoutes } from "../../site/operations/pages.ts";

const DOCS = fileURLToPath(new URL("../..", import.meta.url));

export default { paths: () => operationRoutes(DOCS, "fr") };
