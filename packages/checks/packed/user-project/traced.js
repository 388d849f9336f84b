import { withTelemetry } from "@centime/otel";
import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { createClient } from "centime";

const sandbox = createSandbox({ seed: 42 });
const spans = new InMemorySpanExporter();
const spanProcessors = [new SimpleSpanProcessor(spans)];
const tracerProvider = new BasicTracerProvider({ spanProcessors });
const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter: metrics });
const meterProvider = new MeterProvider({ readers: [reader] });

const options = { token: sandbox.token, transport: sandboxTransport(sandbox) };
const pennylane = createClient(withTelemetry(options, { tracerProvider, meterProvider }));
await pennylane.journals.getJournals({ limit: 1 });
await meterProvider.shutdown();

const [exported] = metrics.getMetrics();
const measured = exported.scopeMetrics.flatMap((scope) => scope.metrics);
console.log(
  spans
    .getFinishedSpans()
    .map(({ name }) => name)
    .join(", "),
);
console.log(measured.map(({ descriptor }) => descriptor.name).join(", "));
