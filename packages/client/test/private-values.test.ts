import { inspect } from "node:util";
import type { HttpResponse, Transport, TransportError } from "@centime/core";
import { suite } from "@centime/test-kit";
import { createBareClient } from "centime/bare";
import { createCompanyCustomer, getCustomers } from "centime/customers";
import { getJournal } from "centime/journals";
import fc from "fast-check";
import { err, ok, type Result } from "neverthrow";
import * as assert from "uvu/assert";

const failures = suite("what failures repeat");

type Sent = Result<HttpResponse, TransportError>;

const refusal = (body: string, status = 422): Sent =>
  ok({ status, headers: { "content-type": "application/json" }, body });

/** Everything that a logger may print of a failure, and its body, which no logger prints. */
const printed = (failure: unknown): string =>
  JSON.stringify(failure) +
  inspect(failure, { depth: 20 }) +
  JSON.stringify((failure as { readonly body?: string }).body ?? "");

const clientOf = (token: string, transport: Transport) => createBareClient({ token, transport });

/** Where a token may come back from. */
const echoes: Readonly<Record<string, (token: string) => Sent>> = {
  "an error's message": (token) =>
    refusal(JSON.stringify({ error: `bad token ${token}`, status: 422 })),
  "an error's details": (token) =>
    refusal(JSON.stringify({ error: "no", details: [{ sent: token }] })),
  "a plain text": (token) => refusal(`token ${token} is unknown`, 400),
  "the end of what is cut": (token) => refusal(`${"x".repeat(290)}${token}`, 400),
  "a page of a proxy": (token) => refusal(`<h1>${token}</h1>`, 502),
  "a success that does not fit": (token) => refusal(JSON.stringify({ id: token }), 200),
  "the message of an error": (token) =>
    err({ reason: "network", sent: "maybe", message: `fetch failed: ${token}` }),
  "an error and its causes": (token) =>
    err({
      reason: "network",
      sent: "maybe",
      message: "fetch failed",
      cause: new Error("outer", { cause: new Error(`invalid header ${token}`) }),
    }),
  "the request that an error carries": (token) =>
    err({
      reason: "network",
      sent: "maybe",
      message: "fetch failed",
      cause: Object.assign(new Error("no"), { request: { headers: { authorization: token } } }),
    }),
};

failures("are no token of any length, which is masked piece by piece", async () => {
  for (const length of [499, 500, 501, 507, 508, 1500, 300_000]) {
    const token = "Ab3-".repeat(length / 4 + 1).slice(0, length);
    const message = `fetch failed: ${token}`;
    const client = clientOf(token, async () => err({ reason: "network", sent: "maybe", message }));
    const failure = (await client.send(getJournal(7)))._unsafeUnwrapErr();
    assert.not.match(printed(failure), "Ab3", `${length}`);
    assert.match(failure.message, "[redacted]");
  }
});

for (const [place, echo] of Object.entries(echoes)) {
  failures(`is no token that came back in ${place}`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[!-~]{8,60}$/), async (token) => {
        const client = clientOf(token, async () => echo(token));
        const failure = (await client.send(getJournal(7)))._unsafeUnwrapErr();
        assert.not(printed(failure).includes(JSON.stringify(token).slice(1, -1)), printed(failure));
      }),
      { numRuns: 60 },
    );
  });
}

failures("shows a middleware no token that came back", async () => {
  const seen: unknown[] = [];
  const token = "abcdefgh-12345678";
  const replies: Sent[] = [
    ok({ status: 401, headers: { "www-authenticate": `Bearer ${token}` }, body: `no ${token}` }),
    err({ reason: "network", sent: "maybe", message: token, cause: new Error(token) }),
  ];
  const client = createBareClient({
    token,
    transport: async () => replies.shift() as Sent,
    middleware: [
      (next) => async (request, context) => {
        const sent = await next(request, context);
        seen.push(sent);
        return sent;
      },
    ],
  });
  await client.send(getJournal(7));
  await client.send(getJournal(7));
  assert.is(seen.length, 2);
  assert.not(inspect(seen, { depth: 20 }).includes(token));
});

const CUSTOMER = {
  name: "Zéphyrine Aubépine",
  emails: ["zephyrine@aubepine.fr"],
  phone: "06 12 34 56 78",
  billing_iban: "FR1420041010050500013M02606",
  billing_address: {
    address: "12 rue des Lilas",
    postal_code: "75020",
    city: "Paris",
    country_alpha2: "FR",
  },
};

failures("is no name, address or number of the request", async () => {
  const said = JSON.stringify({
    error:
      "Customer ZÉPHYRINE Aubépine <zephyrine@aubepine.fr>, 12 rue des Lilas, 0612345678, FR14 2004 1010 0505 0001 3M02 606 exists",
    details: { payload: CUSTOMER, of: "Zéphyrine Aubépine" },
  });
  const client = clientOf("t".repeat(20), async () => refusal(said));
  const sent = await client.send(createCompanyCustomer(CUSTOMER));
  const text = printed(sent._unsafeUnwrapErr());
  for (const hidden of [/aub.pine/i, /lilas/i, /06.?12.?34/, /FR14/, /75020/]) {
    assert.not.match(text, hidden);
  }
  assert.match(text, "exists");
});

failures("is no value of a filter, and no customer of a list that does not fit", async () => {
  const filter = [{ field: "name", operator: "eq", value: "Zéphyrine Aubépine" }] as const;
  const refused = clientOf("t".repeat(20), async () => refusal("no Zéphyrine Aubépine here", 400));
  const one = await refused.send(getCustomers({ filter: [...filter] }));
  assert.not.match(printed(one._unsafeUnwrapErr()), "Zéphyrine");

  const list = JSON.stringify({ items: [{ name: "Philomène Durand" }], has_more: "no" });
  const broken = clientOf("t".repeat(20), async () => refusal(list, 200));
  const failure = (await broken.send(getCustomers()))._unsafeUnwrapErr();
  assert.not.match(JSON.stringify(failure) + inspect(failure, { depth: 20 }), "Philomène");
  assert.match(failure.kind === "InvalidResponse" ? failure.body : "", /"items".*"has_more"/);
});

failures("ends with no half of a name, wherever it is cut", async () => {
  const said = (length: number) =>
    JSON.stringify({ error: `${"y".repeat(length)} ${CUSTOMER.name} exists` });
  for (let length = 260; length <= 305; length += 1) {
    for (const status of [422, 503, 201]) {
      const client = clientOf("t".repeat(20), async () =>
        refusal(said(length * (status === 422 ? 1 : 3.5)), status),
      );
      const failure = (await client.send(createCompanyCustomer(CUSTOMER)))._unsafeUnwrapErr();
      assert.not.match(printed(failure), /Z.phy|Zé/, `${length}`);
    }
  }
});

failures("is a line of a few hundred characters, however long and odd the text", async () => {
  for (const text of ["x".repeat(1_000_000), "\u001b[31m\r\nred\u0000".repeat(1000)]) {
    const client = clientOf("t".repeat(20), async () => refusal(JSON.stringify({ error: text })));
    const { message } = (await client.send(getJournal(7)))._unsafeUnwrapErr();
    assert.ok(message.length < 400, String(message.length));
    assert.not.match(message, /\p{Cc}/u);
  }
});

failures("is an error as it was thrown, where it has nothing to hide", async () => {
  const socket = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:80"), {
    code: "ECONNREFUSED",
    errno: -111,
    syscall: "connect",
    address: "127.0.0.1",
    port: 80,
  });
  const cause = new TypeError("fetch failed", { cause: socket });
  const client = clientOf("t".repeat(20), async () =>
    err({ reason: "network", sent: "no", message: "fetch failed", cause }),
  );
  const failure = (await client.send(getJournal(7)))._unsafeUnwrapErr();
  assert.is("cause" in failure && failure.cause, cause);
});

failures.run();
