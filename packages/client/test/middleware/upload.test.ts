import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { suite } from "@centime/test-kit";
import { createClient, type Transport } from "centime";
import { uploadFileAttachment } from "centime/file-attachments";
import { getJournal } from "centime/journals";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { fakeTime } from "../help/fake-time.ts";
import { text } from "../help/fake-transport.ts";
import { failureOf, failureOfKind } from "../help/results.ts";

const uploads = suite("the time of an upload", { limitMs: 60_000 });

const MEGABYTE = 1_000_000;

const upload = (megabytes: number) => {
  const data = new Uint8Array(megabytes * MEGABYTE);
  return uploadFileAttachment({ file: { filename: "a.pdf", type: "application/pdf", data } });
};

/** Takes a time for each upload, showing progress or not. */
function slow(
  tookMs: number,
  time: ReturnType<typeof fakeTime>,
  showsProgress: boolean,
): Transport {
  return async (_, { progress }) => {
    for (let passed = 0; passed < tookMs; passed += 1000) {
      await time.sleep(1000);
      if (showsProgress) progress?.();
    }
    return ok(text("", 422));
  };
}

async function outcome(megabytes: number, tookMs: number, showsProgress: boolean): Promise<string> {
  const time = fakeTime();
  const transport = slow(tookMs, time, showsProgress);
  const client = createClient({ token: "t-1", transport, time, timeoutMs: 1000, retry: false });
  const sending = client.send(upload(megabytes));
  await time.pass(tookMs + 1000);
  await new Promise((resolve) => setTimeout(resolve, 5));
  return failureOf(await sending).kind;
}

uploads("grows with the file, 16 seconds for each megabyte", async () => {
  assert.is(await outcome(1, 16_000, false), "UnprocessableEntity");
  const time = fakeTime();
  const transport = slow(60_000, time, false);
  const client = createClient({ token: "t-1", transport, time, timeoutMs: 1000, retry: false });
  const sending = client.send(upload(1));
  await time.pass(18_000);
  assert.is(failureOfKind("TransportFailure", await sending).reason, "timeout");
});

uploads("does not end while there is progress, however long it takes", async () => {
  assert.is(await outcome(1, 600_000, true), "UnprocessableEntity");
});

uploads("ends in silence, also after progress", async () => {
  const time = fakeTime();
  const transport: Transport = async (_, { progress }) => {
    for (let part = 0; part < 10; part += 1) {
      await time.sleep(1000);
      progress?.();
    }
    return new Promise(() => undefined);
  };
  const client = createClient({ token: "t-1", transport, time, timeoutMs: 1000, retry: false });
  const sending = client.send(upload(20));
  await time.pass(160_000);
  const failure = failureOfKind("TransportFailure", await sending);
  assert.equal([failure.reason, failure.sent], ["timeout", "maybe"]);
});

uploads("is not that of other calls", async () => {
  const time = fakeTime();
  const transport = slow(2000, time, true);
  const client = createClient({ token: "t-1", transport, time, timeoutMs: 1000, retry: false });
  const sending = client.send(getJournal(7));
  await time.pass(1000);
  assert.is(failureOfKind("TransportFailure", await sending).reason, "timeout");
});

uploads("is within the total time, which is yours to set", async () => {
  const time = fakeTime();
  const transport = slow(60_000, time, true);
  const client = createClient({ token: "t-1", transport, time, totalTimeoutMs: 5000 });
  const sending = client.send(upload(20));
  await time.pass(5000);
  assert.is(failureOfKind("TransportFailure", await sending).reason, "timeout");
});

/** Reads a request slowly, and counts what has come. */
async function slowServer(
  waitMs: number,
): Promise<{ server: Server; baseUrl: string; bytes: () => number }> {
  let bytes = 0;
  const server = createServer((request, response) => {
    request.on("data", (chunk: Uint8Array) => {
      bytes += chunk.length;
      request.pause();
      setTimeout(() => request.resume(), waitMs);
    });
    request.on("end", () => response.writeHead(422).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { server, baseUrl, bytes: () => bytes };
}

uploads("is long enough for a server that reads slowly, over a real connection", async () => {
  const { server, baseUrl, bytes } = await slowServer(8);
  try {
    const client = createClient({ token: "t-1", baseUrl, timeoutMs: 300, retry: false });
    const began = Date.now();
    failureOfKind("UnprocessableEntity", await client.send(upload(12)));
    assert.ok(Date.now() - began > 300, "it took longer than an attempt may");
    assert.ok(bytes() > 12 * MEGABYTE);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

uploads.run();
