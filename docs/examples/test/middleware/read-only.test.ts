import { suite } from "@centime/test-kit";
import { createClient } from "centime";
import { catalogue } from "centime/catalogue";
import { createJournal, getJournals } from "centime/journals";
import * as assert from "uvu/assert";
import { readOnly } from "../../middleware/read-only.ts";
import { inProcess } from "../help/in-process.ts";

const examples = suite("a read-only client");

examples("reads, and refuses writes before they are sent", async () => {
  const { token, transport, sent } = inProcess();
  const client = createClient({ token, transport, middleware: [readOnly] });
  assert.ok((await client.send(getJournals())).isOk());
  const refused = await client.send(createJournal({ code: "OD2", label: "Divers" }));
  const failure = refused._unsafeUnwrapErr();
  assert.is(failure.kind, "InvalidInput");
  assert.is(failure.attempts, 0);
  assert.match(failure.message, "this client is read-only and sends no POST");
  assert.equal(
    sent.map(({ method }) => method),
    ["GET"],
  );
});

examples("tells reads from writes as the scopes do", () => {
  for (const { info } of Object.values(catalogue)) {
    const isRead = info.method === "GET";
    assert.is(isRead, info.name.startsWith("get"), info.name);
    if (!isRead)
      assert.not(
        info.scopes.some((scope) => scope.endsWith(":readonly")),
        info.name,
      );
  }
});

examples.run();
