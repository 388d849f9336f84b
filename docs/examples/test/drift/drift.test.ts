import { readFileSync } from "node:fs";
import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { suite } from "@centime/test-kit";
import { collect, createClient, type HttpRequest, refuseDrift, type Transport } from "centime";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { archiveProduct } from "../../drift/archive-product.ts";
import { findDrift } from "../../drift/find-drift.ts";
import { getInstallments } from "../../drift/get-installments.ts";

const drifting = suite("drift");

/** A sandbox whose company has moved on: its customers have a new key and a new kind. */
function driftingTransport(): { readonly token: string; readonly transport: Transport } {
  const sandbox = createSandbox({ seed: 42 });
  const transport = sandboxTransport(sandbox);
  return {
    token: sandbox.token,
    transport: async (request, context) =>
      (await transport(request, context)).map((response) => ({
        ...response,
        body: String(response.body).replaceAll('"billing_language":', '"loyal":true,$&'),
      })),
  };
}

drifting("is found once per place", async () => {
  const { token, transport } = driftingTransport();
  const found = await findDrift(token, transport);
  assert.ok(found.includes("getCustomers: items.*.loyal is new"), found.join("\n"));
  assert.is(new Set(found).size, found.length);
});

drifting("is no reason to look when the API cannot be asked", async () => {
  await findDrift("").then(
    () => assert.unreachable(),
    (error: Error) => assert.match(error.message, "token"),
  );
});

/** Records the requests, and responds to each with the same. */
function canned(status: number, body: unknown) {
  const requests: HttpRequest[] = [];
  const transport: Transport = async (request) => {
    requests.push(request);
    return ok({ status, headers: {}, body: body === undefined ? "" : JSON.stringify(body) });
  };
  return { requests, pennylane: createClient({ token: "t", transport }) };
}

drifting("does not keep a new list from being walked", async () => {
  const items = [{ id: 1, deadline: null, fee: "1.0" }];
  const page = { items, has_more: false, next_cursor: null };
  const { pennylane } = canned(200, page);
  const all = await collect(pennylane, getInstallments(42));
  assert.equal(all._unsafeUnwrap(), items);
  const strict = getInstallments.decode(
    { status: 200, headers: {}, body: JSON.stringify(page) },
    { drift: refuseDrift },
  );
  assert.is(strict._unsafeUnwrapErr().kind, "InvalidResponse");
});

drifting("does not keep a new write from being sent, with its input checked", async () => {
  const { pennylane, requests } = canned(204, undefined);
  assert.ok((await pennylane.send(archiveProduct(7, { reason: "sold out" }))).isOk());
  assert.is(requests[0]?.url, "/api/external/v2/products/7/archive");
  const refused = await pennylane.send(archiveProduct(7, { reason: 1 as never }));
  assert.is(refused._unsafeUnwrapErr().kind, "InvalidInput");
  assert.is(requests.length, 1);
});

drifting("is looked for every night, as the guide shows", () => {
  const read = (path: string) =>
    readFileSync(new URL(`../../../../../${path}`, import.meta.url), "utf8");
  assert.match(read("docs/guides/drift.md"), read("docs/examples/drift/nightly.yml").trim());
});

drifting.run();
