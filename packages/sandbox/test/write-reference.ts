// Writes docs/reference/sandbox.md: `npm run sandbox:reference`.
import { writeFileSync } from "node:fs";
import { sandboxReference } from "../src/reference.ts";
import { REFERENCE } from "./reference-path.ts";

writeFileSync(REFERENCE, sandboxReference());
