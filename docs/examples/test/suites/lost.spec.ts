import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { createClient, unwrapErr } from "centime";
import { expect, test } from "vitest";

test("a journal is created once when its response is lost", async () => {
  const sandbox = createSandbox({ seed: 42 });
  const transport = sandboxTransport(sandbox);
  const pennylane = createClient({ token: sandbox.token, transport });
  sandbox.faults.add({ match: "createJournal", reset: "after" });
  const { createJournal } = pennylane.journals;
  const failure = await unwrapErr(createJournal({ code: "NEW", label: "Nouveau" }));
  expect(failure).toMatchObject({ kind: "TransportFailure", sent: "maybe" });
  expect(sandbox.books().journals.size).toBe(11);
});
