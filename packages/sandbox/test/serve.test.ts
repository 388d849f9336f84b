import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { serve } from "../src/serve.ts";

const serving = suite("serve");

serving("responds over HTTP on the loopback interface", async () => {
  const sandbox = createSandbox();
  const { url, close } = (await serve(sandbox, { port: 0 }))._unsafeUnwrap();
  try {
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
    const headers = { authorization: `Bearer ${sandbox.token}` };
    const response = await fetch(`${url}/api/external/v2/customers?limit=1`, { headers });
    assert.is(response.status, 200);
    assert.is(response.headers.get("ratelimit-limit"), "25");
    const { items } = (await response.json()) as { items: { contacts: { url: string } }[] };
    const contacts = await fetch(items[0]!.contacts.url, { headers });
    assert.is(contacts.status, 200);
    assert.ok(items[0]!.contacts.url.startsWith(url));
  } finally {
    await close();
  }
});

serving("can be closed twice", async () => {
  const { close } = (await serve(createSandbox()))._unsafeUnwrap();
  await close();
  await close();
});

serving("stops when it is closed", async () => {
  const { url, close } = (await serve(createSandbox()))._unsafeUnwrap();
  await close();
  const failed = await fetch(url).then(
    () => false,
    () => true,
  );
  assert.ok(failed);
});

serving("reports a port in use", async () => {
  const { url, close } = (await serve(createSandbox()))._unsafeUnwrap();
  try {
    const port = Number(new URL(url).port);
    const failure = (await serve(createSandbox(), { port }))._unsafeUnwrapErr();
    assert.equal([failure.kind, failure.code], ["ListenFailure", "EADDRINUSE"]);
    assert.match(failure.message, /EADDRINUSE/);
    const impossible = (await serve(createSandbox(), { port: 70_000 }))._unsafeUnwrapErr();
    assert.is(impossible.kind, "ListenFailure");
  } finally {
    await close();
  }
});

serving.run();
