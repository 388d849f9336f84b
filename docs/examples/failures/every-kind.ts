import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { createClient, type Failure, mayHaveHappened, unwrapErr } from "centime";

const sandbox = createSandbox({ seed: 42 });
const transport = sandboxTransport(sandbox);
const pennylane = createClient({ token: sandbox.token, transport, retry: { baseMs: 1 } });
const { createJournal, getJournal, getJournals } = pennylane.journals;

const print = (failure: Failure) => {
  const answer = mayHaveHappened(failure) ? "perhaps done" : "not done";
  console.log(`${failure.kind}, sent ${failure.attempts}×, ${answer}\n  ${failure.message}`);
};

print(await unwrapErr(getJournals({ limit: 1000 })));
print(await unwrapErr(getJournal(123)));
print(await unwrapErr(createJournal({ code: "VT", label: "Ventes bis" })));

sandbox.faults.add({ status: 429, times: 1 });
print(await unwrapErr(pennylane.with({ retry: false }).journals.getJournals()));

sandbox.faults.add({ status: 503, times: 5 });
print(await unwrapErr(getJournals()));
print(await unwrapErr(createJournal({ code: "NEW", label: "Nouveau" })));

sandbox.faults.add({ match: "createJournal", reset: "after", times: 1 });
print(await unwrapErr(createJournal({ code: "NEW", label: "Nouveau" })));

sandbox.faults.add({ html: true, times: 1 });
print(await unwrapErr(getJournal(1)));
