import { suite } from "@centime/test-kit";
import { createClient, type HttpRequest, type Transport } from "centime";
import { catalogue } from "centime/catalogue";
import { createJournal, getJournal, getJournals } from "centime/journals";
import { readOnly } from "centime/read-only";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import {
  clientsOfOneToken,
  patientClient,
  promptClient,
} from "../../middleware/configured-clients.ts";
import { edgeClient } from "../../middleware/edge-client.ts";
import { logAttempts } from "../../middleware/log-attempts.ts";
import { readOnlyClient } from "../../middleware/read-only-client.ts";
import { userAgent } from "../../middleware/user-agent.ts";
import { tracedClient } from "../../opentelemetry/traced-client.ts";
import { inProcess } from "../help/in-process.ts";

const examples = suite("small examples of middleware");

const body = JSON.stringify({ id: 7, code: "VT", label: "Ventes", type: "sales" });

examples("name the application in each request", async () => {
  const sent: HttpRequest[] = [];
  const transport: Transport = async (request) => {
    sent.push(request);
    return ok({ status: 200, headers: {}, body });
  };
  const middleware = { perCall: [userAgent("atelier-books/2.1"), readOnly] };
  const client = createClient({ token: "t-1", transport, middleware });
  assert.ok((await client.send(getJournal(7))).isOk());
  assert.is(sent[0]?.headers["user-agent"], "atelier-books/2.1");
});

examples("make clients whose options are right", async () => {
  const transport: Transport = async () => ok({ status: 200, headers: {}, body });
  const options = { token: "t-1", transport };
  const clients = [patientClient(options), promptClient(options), ...clientsOfOneToken(options)];
  for (const client of clients) assert.ok((await client.send(getJournal(7))).isOk());
  assert.type(tracedClient("t-1", 7).send, "function");
});

examples("send twice from the edge, and no more", async () => {
  let requests = 0;
  const transport: Transport = async () => {
    requests += 1;
    return ok({ status: 429, headers: { "retry-after": "0" }, body: "" });
  };
  const answer = await edgeClient({ token: "t-1", transport }).send(getJournal(7));
  assert.is(answer._unsafeUnwrapErr().kind, "RateLimited");
  assert.is(requests, 2);
});

examples("log what fails, with the id that support asks for", async () => {
  const transport: Transport = async () =>
    ok({ status: 404, headers: { "x-request-id": "req-9" }, body: "" });
  const lines: string[] = [];
  const observe = logAttempts((line) => lines.push(line));
  await createClient({ token: "t-1", transport, observe }).send(getJournal(7));
  assert.is(lines.length, 1);
  assert.match(lines[0] ?? "", /^getJournal #1: 404, \d+ ms, request id req-9$/);
});

examples("log nothing of what goes well", async () => {
  const transport: Transport = async () => ok({ status: 200, headers: {}, body });
  const lines: string[] = [];
  const time = { now: () => 0, sleep: () => new Promise<never>(() => undefined), random: () => 1 };
  const observe = logAttempts((line) => lines.push(line));
  await createClient({ token: "t-1", transport, observe, time }).send(getJournal(7));
  assert.equal(lines, []);
});

examples("read, and refuse writes before they are sent", async () => {
  const { token, transport, sent } = inProcess();
  const client = createClient({ token, transport, middleware: { perCall: [readOnly] } });
  assert.ok((await client.send(getJournals())).isOk());
  const unsent = await readOnlyClient(token).send(createJournal({ code: "OD2", label: "Divers" }));
  assert.is(unsent._unsafeUnwrapErr().kind, "InvalidInput");
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

examples("distinguish reads from writes as the scopes do", () => {
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
