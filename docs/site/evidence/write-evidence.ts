// Writes docs/evidence.md and docs/fr/evidence.md: `npm run evidence`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readEvidence } from "@centime/test-kit/evidence";
import { operationEvidence } from "./operations.ts";
import { evidencePage } from "./page.ts";

const DOCS = fileURLToPath(new URL("../../..", import.meta.url));

const evidence = readEvidence();
const operations = await operationEvidence(DOCS, evidence);
writeFileSync(join(DOCS, "evidence.md"), evidencePage(evidence, operations, "en"));
writeFileSync(join(DOCS, "fr", "evidence.md"), evidencePage(evidence, operations, "fr"));
