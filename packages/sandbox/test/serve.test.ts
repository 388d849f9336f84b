import { type OutgoingHttpHeaders, request } from "node:http";
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

/** Sends a request over a socket, and resolves to the status of the answer. */
const statusWith = (url: string, headers: OutgoingHttpHeaders, path = "/"): Promise<number> =>
  new Promise((resolve, reject) => {
    const sending = request(`${url}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sending.on("error", reject).end();
  });

serving("refuses a host that is not this machine: a page whose name was led here", async () => {
  const sandbox = createSandbox();
  const { url, close } = (await serve(sandbox))._unsafeUnwrap();
  try {
    const { port } = new URL(url);
    const authorization = `Bearer ${sandbox.token}`;
    const statusOf = (host: string) =>
      statusWith(url, { host, authorization }, "/api/external/v2/journals");
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, "api.localhost", "[::1]:1"]) {
      assert.is(await statusOf(host), 200, host);
    }
    for (const host of [
      "evil.com",
      `evil.com:${port}`,
      "localhost.evil.com",
      "127.0.0.1.evil.com",
    ]) {
      assert.is(await statusOf(host), 403, host);
    }
  } finally {
    await close();
  }
});

/** Sends megabytes as fast as they are read; resolves to the status, and how many could be written. */
const upload = (url: string, megabytes: number, headers: OutgoingHttpHeaders) =>
  new Promise<{ readonly status: number; readonly written: number }>((resolve, reject) => {
    const chunk = Buffer.alloc(1024 * 1024);
    let written = 0;
    let status = 0;
    const options = { method: "POST", headers };
    const sending = request(`${url}/api/external/v2/file_attachments`, options, (response) => {
      status = response.statusCode ?? 0;
      response.resume().on("end", () => sending.destroy());
    });
    const finish = () =>
      status === 0 ? reject(new Error("no answer")) : resolve({ status, written });
    sending.on("error", () => undefined).on("close", finish);
    const write = () => {
      while (written < megabytes && !sending.destroyed) {
        written += 1;
        if (!sending.write(chunk)) return void sending.once("drain", write);
      }
      sending.end();
    };
    write();
  });

serving("refuses a body that is too large, before it is there", async () => {
  const sandbox = createSandbox();
  const { url, close } = (await serve(sandbox))._unsafeUnwrap();
  const headers = {
    authorization: `Bearer ${sandbox.token}`,
    "content-type": "multipart/form-data; boundary=b",
  };
  try {
    const told = await upload(url, 600, { ...headers, "content-length": 600 * 1024 * 1024 });
    assert.is(told.status, 413);
    assert.ok(told.written < 50, `${told.written} MB were written`);
    const untold = await upload(url, 600, headers);
    assert.is(untold.status, 413);
    assert.ok(untold.written < 200, `${untold.written} MB were written`);
    assert.is(await statusWith(url, headers, "/api/external/v2/journals"), 200);
  } finally {
    await close();
  }
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
