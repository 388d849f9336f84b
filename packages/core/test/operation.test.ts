import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createCustomerInvoice } from "../src/resources/customer-invoices/index.ts";
import { createJournal, getJournals } from "../src/resources/journals/index.ts";

const operation = suite("operation");

operation("tells what it is, as plain data", () => {
  assert.equal(structuredClone(createJournal.info), {
    name: "createJournal",
    contractId: "postJournals",
    api: "company",
    method: "POST",
    path: "/api/external/v2/journals",
    scopes: ["journals:all"],
    paginated: false,
    idempotent: false,
    failures: {
      400: { kind: "BadRequest", tag: "CreateJournalBadRequest" },
      401: { kind: "Unauthorized", tag: "CreateJournalUnauthorized" },
      403: { kind: "Forbidden", tag: "CreateJournalForbidden" },
      404: { kind: "NotFound", tag: "CreateJournalNotFound" },
      422: { kind: "UnprocessableEntity", tag: "CreateJournalUnprocessableEntity" },
    },
  });
});

operation("knows whether it answers pages", () => {
  assert.is(getJournals.info.paginated, true);
  assert.type(getJournals.next, "function");
  assert.not.ok("next" in createJournal);
});

operation("hands out its schemas, for tools", () => {
  assert.ok(getJournals.schemas.query);
  assert.is(getJournals.schemas.body, undefined);
  assert.ok(createJournal.schemas.body);
});

const { draft: _, ...undecided } = {
  date: "2026-01-31",
  deadline: "2026-02-28",
  customer_id: 1,
  draft: true,
  invoice_lines: [{ product_id: 1, quantity: 1 }],
};

operation("says what comes of leaving out a key that the API would fill in", () => {
  for (const body of [undecided, { ...undecided, draft: undefined }]) {
    const { request } = createCustomerInvoice(body as never);
    assert.equal(request.isErr() && request.error.issues, [
      {
        path: "draft",
        code: "missing",
        message:
          "draft: required, since without it the API issues a numbered invoice, which cannot be deleted",
        expected: "true | false",
        received: "nothing",
      },
    ]);
  }
});

operation("fills in such a key when a tool describes the call, and nothing else", () => {
  const body = { ...undecided, draft: undefined };
  const called = createCustomerInvoice({ ...undecided, draft: false });
  for (const given of [undecided, body]) {
    const { request, input } = createCustomerInvoice.describe({ body: given });
    assert.equal(request, called.request);
    assert.equal(createCustomerInvoice.describe(input).request, called.request);
  }
  const draft = createCustomerInvoice.describe({ body: { ...undecided, draft: true } });
  assert.equal(draft.request, createCustomerInvoice({ ...undecided, draft: true }).request);
  for (const bad of [null, 5, [], undefined, { draft: null }]) {
    assert.ok(createCustomerInvoice.describe({ body: bad }).request.isErr());
  }
});

operation.run();
