import { spawn } from "node:child_process";
import { once } from "node:events";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { MAIN, type Served, serveSandbox } from "./run-cli.ts";

const processes = suite("the process of the command");

let served: Served;

processes.before(async () => {
  served = await serveSandbox({ scale: 20 });
});

processes.after(() => served.close());

processes("ends quietly when its reader has had enough", async () => {
  const args = [MAIN, "get", "customer-invoices", "--all"];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...served.env } });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  await once(child.stdout, "data");
  child.stdout.destroy();
  const [status] = await once(child, "close");
  assert.is(errors, "");
  assert.is(status, 0);
});

processes("says its version", async () => {
  const child = spawn(process.execPath, [MAIN, "--version"]);
  const [chunk] = await once(child.stdout, "data");
  assert.match(String(chunk), /^\d+\.\d+\.\d+\n$/);
});

processes.run();
