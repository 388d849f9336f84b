import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { suite } from "@centime/test-kit";
import { createClient, type Failure, unwrap, unwrapErr } from "centime";
import * as assert from "uvu/assert";
import { createFromForm } from "../failures/form-errors.ts";
import { journalCode } from "../failures/throwing.ts";
import { remedyFor } from "../failures/what-to-do.ts";

const failures = suite("the examples of failures");

const sandbox = createSandbox({ seed: 42 });
const transport = sandboxTransport(sandbox);
const pennylane = createClient({ token: sandbox.token, transport, rateLimit: false, retry: false });
const { getJournals, createJournal } = pennylane.journals;

failures.before.each(() => sandbox.reset());

failures("lead to a remedy", async () => {
  const remedy = async (failure: PromiseLike<Failure>, wasWrite = false) =>
    remedyFor(await failure, wasWrite);
  assert.is(await remedy(unwrapErr(getJournals({ limit: 0 }))), "mend the request");
  sandbox.faults.add({ status: 503 });
  assert.is(await remedy(unwrapErr(getJournals())), "try later");
  const created = unwrapErr(createJournal({ code: "NEW", label: "Nouveau" }));
  assert.is(await remedy(created, true), "look first");
  sandbox.reset();
  sandbox.set({ scopes: ["customers:readonly"] });
  assert.is(await remedy(unwrapErr(getJournals())), "see to the access");
  sandbox.reset();
  sandbox.faults.add({ html: true });
  assert.is(await remedy(unwrapErr(getJournals())), "report");
});

failures("become errors where code throws", async () => {
  const [journal] = (await unwrap(getJournals({ limit: 1 }))).items;
  assert.is(await journalCode(pennylane, journal?.id ?? 0), journal?.code);
  assert.is(await journalCode(pennylane, 123), undefined);
  sandbox.set({ scopes: ["customers:readonly"] });
  await journalCode(pennylane, 123).then(
    () => assert.unreachable(),
    (error) => assert.equal([error.name, error.failure.status], ["GetJournalForbidden", 403]),
  );
});

failures("are shown beside the fields of a form", async () => {
  const billing_address = { address: "4 rue", postal_code: "69003", city: "Lyon" };
  const form = (name: string, country_alpha2: string) => ({
    name,
    billing_address: { ...billing_address, country_alpha2 },
  });
  assert.equal(await createFromForm(pennylane, form("Martin", "France")), {
    "billing_address.country_alpha2": "format",
  });
  const refused = await createFromForm(pennylane, form(" ", "FR"));
  assert.equal(refused, { form: "createCompanyCustomer: 422 Name can't be blank" });
  assert.equal(await createFromForm(pennylane, form("Martin", "FR")), {});
});

failures.run();
