import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { suite } from "@centime/test-kit";
import {
  context,
  type MeterProvider as Meters,
  metrics,
  SpanKind,
  SpanStatusCode,
  type TracerProvider,
  trace,
} from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import {
  type AttemptEnd,
  type ClientOptions,
  createClient,
  createRateLimiter,
  type Transport,
} from "centime";
import { createJournal, getJournal, getJournals } from "centime/journals";
import { err, ok } from "neverthrow";
import * as assert from "uvu/assert";
import { type TelemetryOptions, withTelemetry } from "../src/index.ts";

const telemetry = suite("telemetry");

const JOURNAL = { id: 7, code: "VT", label: "Ventes", type: "sales" };
const HEADERS = { "x-request-id": "req-1", "ratelimit-remaining": "24" };

const responding =
  (status: number, body: unknown = JOURNAL): Transport =>
  async () =>
    ok({ status, headers: HEADERS, body: JSON.stringify(body) });

const responsesInTurn = (...transports: Transport[]): Transport => {
  return (request, sendContext) => (transports.shift() ?? responding(200))(request, sendContext);
};

/** A client with providers of its own, and what they were told. */
function observed(options: Partial<ClientOptions>, more: TelemetryOptions = {}) {
  const spanExporter = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(spanExporter)],
  });
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 });
  const meterProvider = new MeterProvider({ readers: [reader] });
  const client = createClient(
    withTelemetry(
      { token: "t-s3cret", retry: { baseMs: 0 }, ...options },
      { tracerProvider, meterProvider, ...more },
    ),
  );
  return {
    client,
    /** The finished spans: requests before their calls. */
    spans: () => spanExporter.getFinishedSpans(),
    async measurements() {
      await meterProvider.forceFlush();
      const all =
        exporter
          .getMetrics()
          .at(-1)
          ?.scopeMetrics.flatMap((scope) => scope.metrics) ?? [];
      await meterProvider.shutdown();
      return Object.fromEntries(
        all.map(({ descriptor, dataPoints }) => [
          descriptor.name,
          dataPoints.map(({ attributes, value }) => ({
            attributes,
            value: typeof value === "number" ? value : value,
          })),
        ]),
      );
    },
  };
}

const parentOf = (span: ReadableSpan | undefined) => span?.parentSpanContext?.spanId;
const idOf = (span: ReadableSpan | undefined) => span?.spanContext().spanId;

telemetry("has a span for a call, and a client span for its request", async () => {
  const { client, spans } = observed({ transport: responding(200) });
  assert.ok((await client.send(getJournal(7))).isOk());
  const [request, call] = spans();
  assert.is(request?.name, "GET /api/external/v2/journals/{id}");
  assert.is(request?.kind, SpanKind.CLIENT);
  assert.is(request?.status.code, SpanStatusCode.UNSET);
  assert.equal(request?.attributes, {
    "http.request.method": "GET",
    "server.address": "app.pennylane.com",
    "server.port": 443,
    "url.full": "https://app.pennylane.com/api/external/v2/journals/7",
    "url.template": "/api/external/v2/journals/{id}",
    "centime.operation": "getJournal",
    "http.response.status_code": 200,
    "http.response.header.x-request-id": ["req-1"],
  });
  assert.is(call?.name, "getJournal");
  assert.is(call?.kind, SpanKind.INTERNAL);
  assert.equal(call?.attributes, {
    "http.request.method": "GET",
    "url.template": "/api/external/v2/journals/{id}",
    "centime.operation": "getJournal",
    "http.response.status_code": 200,
    "centime.attempts": 1,
  });
  assert.is(parentOf(request), idOf(call));
});

telemetry("has a span for each request of a call, and counts the repeats", async () => {
  const transport = responsesInTurn(responding(503), responding(429, ""), responding(200));
  const { client, spans, measurements } = observed({ transport, rateLimit: false });
  assert.ok((await client.send(getJournal(7))).isOk());
  const [first, second, third, call] = spans();
  const told = [first, second, third].map((span) => [
    span?.attributes["http.request.resend_count"],
    span?.attributes["error.type"],
    span?.status.code,
    parentOf(span) === idOf(call),
  ]);
  assert.equal(told, [
    [undefined, "503", SpanStatusCode.ERROR, true],
    [1, "429", SpanStatusCode.ERROR, true],
    [2, undefined, SpanStatusCode.UNSET, true],
  ]);
  assert.is(call?.attributes["centime.attempts"], 3);
  assert.is(call?.status.code, SpanStatusCode.UNSET);
  assert.equal((await measurements())["centime.call.retries"], [
    { attributes: { "centime.operation": "getJournal" }, value: 2 },
  ]);
});

telemetry("names the reason when nothing comes back", async () => {
  const transport: Transport = async () => err({ reason: "timeout", sent: "maybe", message: "" });
  const { client, spans } = observed({ transport });
  await client.send(createJournal({ code: "VT", label: "Ventes" }));
  for (const span of spans()) {
    assert.is(span.attributes["error.type"], "timeout");
    assert.is(span.status.code, SpanStatusCode.ERROR);
  }
  assert.is(spans().length, 2);
});

telemetry("ends its spans also when the transport throws", async () => {
  const transport: Transport = () => {
    throw new TypeError("boom");
  };
  const { client, spans } = observed({ transport });
  const failure = (await client.send(getJournal(7)))._unsafeUnwrapErr();
  assert.is(failure.kind, "TransportFailure");
  assert.is(spans()[0]?.attributes["error.type"], "TypeError");
  assert.is(spans()[1]?.attributes["error.type"], "transport");
});

telemetry("measures calls, requests and waits, in seconds", async () => {
  const { client, measurements } = observed(
    {
      transport: responding(200),
      rateLimit: createRateLimiter({ requests: 1, windowMs: 60 }),
    },
    { attributes: { "company.id": 7 } },
  );
  await client.send(getJournal(7));
  await client.send(getJournal(7));
  await client.send(getJournal(7));
  const found = await measurements();
  const company = { "company.id": 7 };
  const operation = { ...company, "centime.operation": "getJournal" };
  const histogram = (name: string) => {
    const [point] = found[name] ?? [];
    return { ...(point?.value as { count: number; sum: number }), of: point?.attributes };
  };
  const request = histogram("http.client.request.duration");
  assert.is(request.count, 3);
  assert.equal(request.of, {
    ...company,
    "http.request.method": "GET",
    "server.address": "app.pennylane.com",
    "server.port": 443,
    "url.template": "/api/external/v2/journals/{id}",
    "http.response.status_code": 200,
  });
  const call = histogram("centime.call.duration");
  assert.is(call.count, 3);
  assert.equal(call.of, { ...operation, "http.response.status_code": 200 });
  const wait = histogram("centime.rate_limit.wait");
  assert.is(wait.count, 3);
  assert.equal(wait.of, operation);
  // Two of them waited for a window.
  assert.ok(wait.sum > 0.1, `waited ${wait.sum} s`);
  assert.ok(call.sum > wait.sum && request.sum < wait.sum);
  assert.equal(found["centime.rate_limit.remaining"], [{ attributes: company, value: 24 }]);
});

telemetry(
  "takes no other wait for one for the budget, and leaves an observer its place",
  async () => {
    const ends: AttemptEnd[] = [];
    const { client, measurements } = observed({
      transport: responding(200),
      token: { token: async () => ok("t-s3cret") },
      rateLimit: false,
      observe: {
        after(end) {
          ends.push(end);
          throw new Error("broken");
        },
      },
    });
    assert.ok((await client.send(getJournal(7))).isOk());
    const found = await measurements();
    assert.is(found["centime.call.duration"]?.length, 1);
    assert.is(found["centime.rate_limit.wait"], undefined);
    assert.equal(
      ends.map(({ status }) => status),
      [200],
    );
  },
);

telemetry("tells no token, no body and no value of a query", async () => {
  const { client, spans, measurements } = observed({
    baseUrl: "http://127.0.0.1:8014/mirror/",
    fetch: async () => Response.json({ items: [JOURNAL], has_more: false, next_cursor: null }),
  });
  assert.ok((await client.send(getJournals({ cursor: "c2VjcmV0", limit: 20 }))).isOk());
  await client.send(createJournal({ code: "VT", label: "Private label" }));
  const [list] = spans();
  assert.is(
    list?.attributes["url.full"],
    "http://127.0.0.1:8014/mirror/api/external/v2/journals?cursor=REDACTED&limit=REDACTED",
  );
  assert.is(list?.attributes["server.port"], 8014);
  const told = [spans().map(({ name, attributes }) => [name, attributes]), await measurements()];
  assert.not.match(JSON.stringify(told), /s3cret|c2VjcmV0|Private label/);
});

telemetry("keeps a user's own middleware and limiter, and stands outside of both", async () => {
  const order: string[] = [];
  const noting =
    (name: string) =>
    (next: Transport): Transport =>
    (request, sendContext) => {
      order.push(name);
      return next(request, sendContext);
    };
  const { client, spans } = observed({
    transport: responding(200),
    middleware: { perCall: [noting("call")], perAttempt: [noting("attempt")] },
  });
  assert.ok((await client.send(getJournal(7))).isOk());
  assert.equal(order, ["call", "attempt"]);
  assert.is(spans().length, 2);
});

telemetry(
  "uses what is registered globally, and the active span as the call's parent",
  async () => {
    const exporter = new InMemorySpanExporter();
    const client = createClient(withTelemetry({ token: "t", transport: responding(200) }));
    // Registered after the client was created, as applications do.
    const provider = new BasicTracerProvider({
      spanProcessors: [new SimpleSpanProcessor(exporter)],
    });
    trace.setGlobalTracerProvider(provider);
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    const parent = trace.getTracer("test").startSpan("a job");
    await context.with(trace.setSpan(context.active(), parent), async () => {
      assert.ok((await client.send(getJournal(7))).isOk());
    });
    const [request, call] = exporter.getFinishedSpans();
    assert.is(parentOf(call), parent.spanContext().spanId);
    assert.is(parentOf(request), idOf(call));
    trace.disable();
    context.disable();
    metrics.disable();
  },
);

telemetry("changes no result when a provider throws", async () => {
  const broken = () => {
    throw new Error("broken");
  };
  const tracer = { startSpan: broken, startActiveSpan: broken };
  const providers = {
    tracerProvider: { getTracer: () => tracer } as unknown as TracerProvider,
    meterProvider: { getMeter: broken } as unknown as Meters,
  };
  const { client } = observed({ transport: responding(200) }, providers);
  assert.ok((await client.send(getJournal(7))).isOk());

  const hostile = { getTracer: broken } as unknown as TracerProvider;
  const second = observed({ transport: responding(200) }, { tracerProvider: hostile });
  assert.ok((await second.client.send(getJournal(7))).isOk());
});

telemetry("leaves invalid options to the client, which names them", async () => {
  for (const [options, name] of [
    [{ token: "t", transport: "mine" }, "transport"],
    [{ token: "t", middleware: { perCall: "mine" } }, "middleware.perCall"],
    [{ token: "t", middleware: [] }, "middleware"],
    [{ token: "t", observe: "me" }, "observe"],
    [{ token: "t", baseUrl: "ftp://somewhere" }, "baseUrl"],
    [{ token: "t", transport: responding(200), baseUrl: "http://127.0.0.1" }, "baseUrl"],
    [{ token: "t", retry: "often" }, "retry"],
  ] as const) {
    const client = createClient(withTelemetry(options as unknown as ClientOptions));
    const failure = (await client.send(getJournal(7)))._unsafeUnwrapErr();
    assert.is(failure.kind, "InvalidInput");
    assert.ok(failure.message.includes(name), failure.message);
  }
});

telemetry("follows a list through a sandbox, page by page", async () => {
  const sandbox = createSandbox();
  const { client, spans } = observed({
    token: sandbox.token,
    transport: sandboxTransport(sandbox),
  });
  for await (const journal of client.journals.getJournals.items({ limit: 4 }))
    assert.ok(journal.isOk());
  assert.equal(
    spans().map(({ name }) => name),
    Array.from({ length: 3 }, () => ["GET /api/external/v2/journals", "getJournals"]).flat(),
  );
});

telemetry.run();
