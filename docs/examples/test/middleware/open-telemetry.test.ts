import { suite } from "@centime/test-kit";
import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { createClient, type Transport } from "centime";
import { createJournal, getJournal, getJournals } from "centime/journals";
import { err, ok } from "neverthrow";
import * as assert from "uvu/assert";
import { withSpans } from "../../middleware/open-telemetry.ts";

const examples = suite("spans of requests");

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
trace.setGlobalTracerProvider(provider);

examples.before.each(() => exporter.reset());

examples.after(() => provider.shutdown());

async function spans() {
  await provider.forceFlush();
  return exporter.getFinishedSpans();
}

const JOURNAL = { id: 7, code: "VT", label: "Ventes", type: "sales" };

const answering =
  (status: number, body: unknown = JOURNAL): Transport =>
  async () =>
    ok({ status, headers: { "x-request-id": "req-1" }, body: JSON.stringify(body) });

const NO_WAIT = { retry: { baseMs: 0 } };

examples("follow the HTTP client conventions", async () => {
  const client = createClient({ token: "t-1", transport: withSpans(answering(200)) });
  assert.ok((await client.send(getJournal(7))).isOk());
  const [span] = await spans();
  assert.is(span?.name, "GET /api/external/v2/journals/{id}");
  assert.is(span?.kind, SpanKind.CLIENT);
  assert.is(span?.status.code, SpanStatusCode.UNSET);
  assert.equal(span?.attributes, {
    "http.request.method": "GET",
    "server.address": "app.pennylane.com",
    "server.port": 443,
    "url.full": "https://app.pennylane.com/api/external/v2/journals/7",
    "url.template": "/api/external/v2/journals/{id}",
    "centime.operation": "getJournal",
    "http.response.status_code": 200,
    "http.response.header.x-request-id": ["req-1"],
  });
});

examples("are one for each request of a call, and count the repeats", async () => {
  const answers = [answering(503), answering(429, ""), answering(200)];
  const transport: Transport = (request, context) =>
    (answers.shift() ?? answering(200))(request, context);
  const client = createClient({
    token: "t-1",
    transport: withSpans(transport),
    rateLimit: false,
    ...NO_WAIT,
  });
  assert.ok((await client.send(getJournal(7))).isOk());
  const told = (await spans()).map(({ attributes, status }) => [
    attributes["http.request.resend_count"],
    attributes["error.type"],
    status.code,
  ]);
  assert.equal(told, [
    [undefined, "503", SpanStatusCode.ERROR],
    [1, "429", SpanStatusCode.ERROR],
    [2, undefined, SpanStatusCode.UNSET],
  ]);
});

examples("name the reason when nothing comes back", async () => {
  const transport: Transport = async () => err({ reason: "timeout", sent: "maybe", message: "" });
  const client = createClient({ token: "t-1", transport: withSpans(transport) });
  await client.send(createJournal({ code: "VT", label: "Ventes" }));
  const [span] = await spans();
  assert.is(span?.attributes["error.type"], "timeout");
  assert.is(span?.status.code, SpanStatusCode.ERROR);
});

examples("end also when the transport throws", async () => {
  const transport: Transport = () => {
    throw new TypeError("boom");
  };
  const client = createClient({ token: "t-1", transport: withSpans(transport) });
  const failure = (await client.send(getJournal(7)))._unsafeUnwrapErr();
  assert.is(failure.kind, "TransportFailure");
  assert.is((await spans())[0]?.attributes["error.type"], "TypeError");
});

examples("hold no token, no body and no value of a query", async () => {
  const baseUrl = "http://127.0.0.1:8014/";
  const transport = withSpans(answering(200, { items: [], has_more: false }), { baseUrl });
  const client = createClient({ token: "t-s3cret", transport });
  await client.send(getJournals({ cursor: "c2VjcmV0", limit: 20 }));
  await client.send(createJournal({ code: "VT", label: "Private label" }));
  const [list, creation] = await spans();
  assert.is(
    list?.attributes["url.full"],
    "http://127.0.0.1:8014/api/external/v2/journals?cursor=REDACTED&limit=REDACTED",
  );
  assert.is(list?.attributes["server.port"], 8014);
  const text = JSON.stringify([list?.attributes, creation?.attributes]);
  assert.not.match(text, /s3cret|c2VjcmV0|Private label/);
});

examples.run();
