// Serves a sandbox with so many invoices, in a process of its own, so that what it holds is not counted.
import { argv } from "node:process";
import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";

const sandbox = createSandbox({ scale: { invoices: Number(argv[2]) }, rateLimit: "off" });
const server = (await serve(sandbox))._unsafeUnwrap();
process.send?.({ baseUrl: server.url, token: sandbox.token });
process.once("disconnect", () => process.exit());
