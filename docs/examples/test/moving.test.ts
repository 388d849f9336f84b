import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { suite } from "@centime/test-kit";
import { createClient, unwrap } from "centime";
import * as assert from "uvu/assert";
import { get } from "../moving/by-path.ts";
import { lateInvoices } from "../moving/with-centime.ts";
import { lateInvoices as lateWithFetch } from "../moving/with-fetch.ts";

const moving = suite("the examples of moving");

moving("read the same before and after", async () => {
  const sandbox = createSandbox({ seed: 42 });
  const { url, close } = unwrap(await serve(sandbox));
  try {
    const pennylane = createClient({ token: sandbox.token, baseUrl: url });
    const late = await lateWithFetch(url, sandbox.token);
    assert.ok(late.length > 0);
    assert.equal(await lateInvoices(pennylane), late);
    const page = await get<{ readonly items: unknown[] }>(pennylane, "/journals", { limit: 3 });
    assert.is(page.items.length, 3);
  } finally {
    await close();
  }
});

moving.run();
