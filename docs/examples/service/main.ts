import { mkdir } from "node:fs/promises";
import { createClient } from "centime";
import { mirror } from "./mirror.ts";

// A service that copies a company's invoices into MIRROR_FOLDER. Its supervisor starts it again when it
// fails (`Restart=on-failure` of systemd), and it goes on where it was.

const { PENNYLANE_TOKEN = "", PENNYLANE_URL, MIRROR_FOLDER = "mirror" } = process.env;
const stopping = new AbortController();
process.once("SIGTERM", () => stopping.abort());

const pennylane = createClient({ token: PENNYLANE_TOKEN, baseUrl: PENNYLANE_URL });
await mkdir(MIRROR_FOLDER, { recursive: true });
const copied = await mirror(pennylane.with({ signal: stopping.signal }), MIRROR_FOLDER);
if (copied.isOk()) console.log(`copied ${copied.value} bytes`);
else console.error(`${copied.error.kind}: ${copied.error.message}`);
process.exitCode = copied.isOk() ? 0 : 1;
