import { suite } from "@centime/test-kit";
import { errAsync, ok, okAsync } from "neverthrow";
import * as assert from "uvu/assert";
import { type FailureError, type InvalidInput, unwrap, unwrapErr } from "../src/index.ts";
import { getJournal } from "../src/resources/journals/index.ts";

const unwrapping = suite("unwrap and unwrapErr");

const failed = getJournal.decode({ status: 404, headers: {}, body: '{"error":"not here"}' });

unwrapping("return the value, of a result or of one to come", async () => {
  assert.is(unwrap(ok(5)), 5);
  assert.is(await unwrap(okAsync(5)), 5);
});

unwrapping("throw an Error that is named after the failure and says what it says", async () => {
  for (const attempt of [
    async () => unwrap(failed),
    () => unwrap(errAsync(failed._unsafeUnwrapErr())),
  ]) {
    const error: FailureError = await attempt().then(
      () => assert.unreachable(),
      (thrown) => thrown,
    );
    assert.instance(error, Error);
    assert.equal([error.name, error.message], ["GetJournalNotFound", "getJournal: 404 not here"]);
    assert.is(error.failure.kind, "NotFound");
  }
});

unwrapping("throw an Error for whatever failed, and an Error as it is", async () => {
  const own = new RangeError("mine");
  for (const [failure, name, message] of [
    [own, "RangeError", "mine"],
    [
      { kind: "DownloadFailure", message: "download: too large" },
      "DownloadFailure",
      "download: too large",
    ],
    ["text", "Failure", "a failure without a message"],
  ] as const) {
    await unwrap(errAsync(failure)).then(
      () => assert.unreachable(),
      (thrown: Error) => assert.equal([thrown.name, thrown.message], [name, message]),
    );
  }
});

unwrapping("return the failure, and throw where there is none, without the value", async () => {
  const invalid: InvalidInput = unwrapErr(getJournal("x" as never).request);
  assert.is(invalid.kind, "InvalidInput");
  assert.is((await unwrapErr(errAsync(failed._unsafeUnwrapErr()))).kind, "NotFound");
  assert.throws(
    () => unwrapErr(ok("hunter2")),
    (error: Error) => !/hunter2/.test(error.message),
  );
});

unwrapping.run();
