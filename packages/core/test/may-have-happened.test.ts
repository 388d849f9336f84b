import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import {
  type Failure,
  type HttpResponse,
  mayHaveHappened,
  type TransportError,
  transportFailure,
} from "../src/index.ts";
import { createJournal } from "../src/resources/journals/index.ts";

const happened = suite("mayHaveHappened");

const failed = (status: number, body = "", more: Partial<HttpResponse> = {}): Failure =>
  createJournal.decode({ status, headers: {}, body, ...more })._unsafeUnwrapErr();

const unsent = (error: TransportError) => transportFailure("createJournal", error);

happened("is true where the write may be done", () => {
  const maybe = { reason: "timeout", sent: "maybe", message: "timed out" } as const;
  for (const failure of [failed(500), failed(503), failed(201, "<html>"), unsent(maybe)]) {
    assert.is(mayHaveHappened(failure), true, failure.message);
  }
});

happened("is false where a response says no, or nothing was sent", () => {
  const no = { reason: "network", sent: "no", message: "refused" } as const;
  const invalid = createJournal({} as never).request._unsafeUnwrapErr();
  const statuses = [302, 400, 401, 403, 404, 409, 413, 422, 429].map((status) => failed(status));
  for (const failure of [...statuses, unsent(no), invalid]) {
    assert.is(mayHaveHappened(failure), false, failure.message);
  }
});

happened("knows of an earlier attempt, whatever the last one ended in", () => {
  const before = { earlierSent: "maybe" } as const;
  const configuration = { reason: "configuration", issues: [], ...before } as const;
  for (const failure of [failed(429, "", before), failed(404, "", before), unsent(configuration)]) {
    assert.is(mayHaveHappened(failure), true, failure.message);
  }
});

happened.run();
