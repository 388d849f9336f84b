import { suite } from "@centime/test-kit";
import { createClient, type HttpResponse, type Transport } from "centime";
import { createJournal, getJournal } from "centime/journals";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { type CachedResponse, etagCache } from "../../middleware/etag-cache.ts";

const examples = suite("an ETag cache");

const JOURNAL = { id: 7, code: "VT", label: "Ventes", type: "sales" };

const json = (value: unknown, headers: HttpResponse["headers"] = {}): HttpResponse => ({
  status: 200,
  headers,
  body: JSON.stringify(value),
});

/** A server with one journal, which tells when it has not changed. */
function versioned() {
  const asked: (string | undefined)[] = [];
  const server = { label: "Ventes", etag: '"1"' };
  const transport: Transport = async ({ headers }) => {
    const known = headers["if-none-match"];
    asked.push(known);
    const { label, etag } = server;
    const requestId = `req-${asked.length}`;
    return known === etag
      ? ok({ status: 304, headers: { etag, "x-request-id": requestId }, body: "" })
      : ok(json({ ...JOURNAL, label }, { etag, "x-request-id": requestId }));
  };
  return { server, transport, asked };
}

examples(
  "sends the ETag that it knows, and answers the stored body when it is told 304",
  async () => {
    const { server, transport, asked } = versioned();
    const client = createClient({
      token: "t-1",
      transport,
      middleware: { perCall: [etagCache(new Map())] },
    });
    const first = await client.send(getJournal(7));
    const second = await client.send(getJournal(7));
    assert.equal(second._unsafeUnwrap(), first._unsafeUnwrap());
    Object.assign(server, { label: "Ventes 2027", etag: '"2"' });
    const third = await client.send(getJournal(7));
    assert.is(third._unsafeUnwrap().label, "Ventes 2027");
    assert.equal(asked, [undefined, '"1"', '"1"']);
  },
);

examples("answers with the headers of this request", async () => {
  const { transport } = versioned();
  const cached = etagCache(new Map())(transport);
  const request = { method: "GET", url: "/journals/7", headers: {} } as const;
  await cached(request, { info: getJournal.info });
  const answer = await cached(request, { info: getJournal.info });
  const { status, headers } = answer._unsafeUnwrap();
  assert.is(status, 200);
  assert.is(headers["x-request-id"], "req-2");
});

examples("never holds a token", async () => {
  const { transport } = versioned();
  const store = new Map<string, CachedResponse>();
  const client = createClient({
    token: "t-s3cret",
    transport,
    middleware: { perCall: [etagCache(store)] },
  });
  await client.send(getJournal(7));
  assert.is(store.size, 1);
  assert.not.match(JSON.stringify([...store]), "s3cret");
});

examples("leaves alone answers without an ETag, failures and writes", async () => {
  const store = new Map<string, CachedResponse>();
  const answers = [
    json(JOURNAL),
    { status: 404, headers: { etag: '"x"' }, body: "" },
    json(JOURNAL, { etag: '"y"' }),
  ];
  const asked: (string | undefined)[] = [];
  const transport: Transport = async ({ headers }) => {
    asked.push(headers["if-none-match"]);
    return ok(answers[asked.length - 1] ?? json(JOURNAL));
  };
  const client = createClient({
    token: "t-1",
    transport,
    middleware: { perCall: [etagCache(store)] },
  });
  await client.send(getJournal(7));
  await client.send(getJournal(7));
  await client.send(createJournal({ code: "VT", label: "Ventes" }));
  assert.is(store.size, 0);
  assert.equal(asked, [undefined, undefined, undefined]);
});

examples("reads on when its store fails, now or later", async () => {
  const fails = {
    get: () => {
      throw new Error("down");
    },
    set: () => Promise.reject(new Error("down")),
  };
  const { transport } = versioned();
  const client = createClient({
    token: "t-1",
    transport,
    middleware: { perCall: [etagCache(fails)] },
  });
  assert.is((await client.send(getJournal(7)))._unsafeUnwrap().code, "VT");
});

examples.run();
