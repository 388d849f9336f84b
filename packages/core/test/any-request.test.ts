import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { type AnyRequest, describeRequest } from "../src/index.ts";

const requests = suite("describeRequest");

const requestOf = (request: AnyRequest) => describeRequest(request).request._unsafeUnwrap();

requests("describes a read, with a filter as the API reads it", () => {
  const filter = [{ field: "id", operator: "eq", value: 7 }];
  const request = requestOf({
    method: "GET",
    path: "/api/external/v2/customer_invoices/42/installments",
    query: { limit: 5, filter, cursor: undefined },
  });
  const query = new URLSearchParams({
    limit: "5",
    filter: '[{"field":"id","operator":"eq","value":"7"}]',
  });
  assert.equal(request, {
    method: "GET",
    url: `/api/external/v2/customer_invoices/42/installments?${query}`,
    headers: { accept: "application/json" },
  });
});

requests("describes a write, with its body as JSON", () => {
  const body = { label: "Café", lines: [] };
  assert.equal(requestOf({ method: "POST", path: "/api/external/firm/v1/companies/7/x", body }), {
    method: "POST",
    url: "/api/external/firm/v1/companies/7/x",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: { kind: "json", value: body },
  });
});

requests("tells the path without ids, the API, and that only a read may be repeated", () => {
  const read = describeRequest({ method: "GET", path: "/api/external/v2/invoices/42/lines/7" });
  const write = describeRequest({ method: "PUT", path: "/api/external/firm/v1/companies/7" });
  const facts = ({ operation: { info } }: typeof read) => [info.path, info.api, info.idempotent];
  assert.equal(facts(read), ["/api/external/v2/invoices/{id}/lines/{id}", "company", true]);
  assert.equal(facts(write), ["/api/external/firm/v1/companies/{id}", "firm", false]);
});

requests("reads any JSON, nothing, and failures by their status", () => {
  const { operation } = describeRequest({ method: "POST", path: "/api/external/v2/x" });
  const read = (status: number, body: string) => operation.decode({ status, headers: {}, body });
  assert.equal(read(200, '{"a":[1,"2"]}')._unsafeUnwrap(), { a: [1, "2"] });
  assert.is(read(204, "")._unsafeUnwrap(), undefined);
  assert.is(read(200, "<html>")._unsafeUnwrapErr().kind, "InvalidResponse");
  const failure = read(409, '{"error":"taken","status":409}')._unsafeUnwrapErr();
  assert.equal([failure.kind, failure._tag], ["Conflict", "RequestConflict"]);
  assert.is(failure.message, "request: 409 taken");
});

requests("describes the same call from its input again", () => {
  const call = describeRequest({ method: "POST", path: "/api/external/v2/x", body: { a: 1 } });
  const again = call.operation.describe(call.input);
  assert.equal(again.request._unsafeUnwrap(), call.request._unsafeUnwrap());
});

const circle: Record<string, unknown> = {};
circle["self"] = circle;

const wrong: [title: string, request: unknown, path: string][] = [
  ["is nothing", undefined, "path"],
  ["has no path", { method: "GET" }, "path"],
  ["has another method", { method: "TRACE", path: "/api/external/v2/x" }, "method"],
  ["has a URL", { method: "GET", path: "https://evil.example/api/external/v2/x" }, "path"],
  ["leads to another host", { method: "GET", path: "//evil.example/api/external/v2/x" }, "path"],
  ["leaves the API", { method: "GET", path: "/api/external/v2/../../../users" }, "path"],
  ["leads to OAuth", { method: "POST", path: "/oauth/token" }, "path"],
  ["has a query in its path", { method: "GET", path: "/api/external/v2/x?limit=5" }, "path"],
  ["has a space", { method: "GET", path: "/api/external/v2/x y" }, "path"],
  ["has a line end", { method: "GET", path: "/api/external/v2/x\r\nx-a: b" }, "path"],
  ["has half an escape", { method: "GET", path: "/api/external/v2/%2" }, "path"],
  ["has a template", { method: "GET", path: "/api/external/v2/{id}" }, "path"],
  [
    "has a query that is a text",
    { method: "GET", path: "/api/external/v2/x", query: "a=b" },
    "query",
  ],
  ["asks for null", { method: "GET", path: "/api/external/v2/x", query: { a: null } }, "query"],
  ["has a circle", { method: "POST", path: "/api/external/v2/x", body: circle }, "body"],
  ["has a function", { method: "POST", path: "/api/external/v2/x", body: () => 1 }, "body"],
  ["has a bigint", { method: "POST", path: "/api/external/v2/x", body: { id: 1n } }, "body"],
];

for (const [title, request, path] of wrong) {
  requests(`refuses what ${title}, and names ${path}`, () => {
    const failure = describeRequest(request as AnyRequest).request._unsafeUnwrapErr();
    assert.equal(
      failure.issues.map((issue) => issue.path),
      [path],
    );
  });
}

requests.run();
