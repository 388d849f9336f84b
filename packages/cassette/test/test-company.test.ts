import { suite } from "@centime/test-kit";
import { err, ok } from "neverthrow";
import * as assert from "uvu/assert";
import { constant, jsonResponse } from "./help/exchanges.ts";
import { checkTestCompany } from "./record/test-company.ts";

const checks = suite("recording from the real API");

checks("goes on with a test company alone", async () => {
  const company = (reg_no: string) => constant(jsonResponse({ company: { id: 1, reg_no } }));
  assert.ok((await checkTestCompany(company("sandbox-123"), "t")).isOk());
  assert.is(
    (await checkTestCompany(company("732829320"), "t"))._unsafeUnwrapErr(),
    "the token is of a live company",
  );
});

checks("is refused when the token's company is unknown", async () => {
  for (const [transport, why] of [
    [constant(jsonResponse({}, 401)), "status 401"],
    [constant({ status: 200, headers: {}, body: "<html>" }), "does not name"],
    [constant(jsonResponse({ company: null })), "does not name"],
    [
      async () => err({ reason: "network", sent: "no", message: "" } as const),
      "there is no response",
    ],
  ] as const) {
    assert.match((await checkTestCompany(transport, "t"))._unsafeUnwrapErr(), why);
  }
});

checks("asks before anything else, with the token", async () => {
  const asked: string[] = [];
  await checkTestCompany(async ({ method, url, headers }) => {
    asked.push(`${method} ${url} ${headers["authorization"]}`);
    return ok(jsonResponse({ company: { reg_no: "sandbox-1" } }));
  }, "t");
  assert.equal(asked, ["GET /api/external/v2/me Bearer t"]);
});

checks.run();
