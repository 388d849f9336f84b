import {
  type Attributes,
  type Counter,
  type Gauge,
  type Histogram,
  type Meter,
  metrics,
  type Tracer,
  trace,
} from "@opentelemetry/api";
import {
  ATTR_SERVER_ADDRESS,
  ATTR_SERVER_PORT,
  METRIC_HTTP_CLIENT_REQUEST_DURATION,
} from "@opentelemetry/semantic-conventions";
import { quietly } from "./quietly.ts";
import type { TelemetryOptions } from "./with-telemetry.ts";

/** What spans and measurements are made with. */
export interface Instruments {
  readonly tracer: Tracer;
  /** Created at the first call: a provider that is registered later is not found any more. */
  readonly meters: () => Meters;
  /** Of everything. */
  readonly attributes: Attributes;
  readonly server: Attributes;
  /** Without a `/` at the end. */
  readonly serverUrl: string;
}

/** The metrics; durations are in seconds. */
export interface Meters {
  readonly requestDuration: Histogram;
  readonly callDuration: Histogram;
  readonly retries: Counter;
  readonly wait: Histogram;
  readonly remaining: Gauge;
}

const NAME = "@centime/otel";
const DEFAULT_SERVER_URL = "https://app.pennylane.com";

/** The bounds that the conventions advise for durations of HTTP requests. */
const SECONDS = {
  unit: "s",
  advice: {
    explicitBucketBoundaries: [
      0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
    ],
  },
};

/** Creates the instruments of one client. */
export function createInstruments(options: TelemetryOptions): Instruments {
  const { attributes = {}, serverUrl = DEFAULT_SERVER_URL } = options;
  const { tracerProvider = trace, meterProvider = metrics } = options;
  let meters: Meters | undefined;
  return {
    tracer: quietly(() => tracerProvider.getTracer(NAME)) ?? trace.getTracer(NAME),
    meters: () => {
      meters ??= createMeters(meterProvider.getMeter(NAME));
      return meters;
    },
    attributes,
    server: serverAttributes(serverUrl),
    serverUrl: String(serverUrl).replace(/\/+$/, ""),
  };
}

const createMeters = (meter: Meter): Meters => ({
  requestDuration: meter.createHistogram(METRIC_HTTP_CLIENT_REQUEST_DURATION, {
    ...SECONDS,
    description: "Duration of HTTP requests to Pennylane.",
  }),
  callDuration: meter.createHistogram("centime.call.duration", {
    ...SECONDS,
    description: "Duration of calls, their waits and retries included.",
  }),
  retries: meter.createCounter("centime.call.retries", {
    unit: "{retry}",
    description: "Requests that were sent again.",
  }),
  wait: meter.createHistogram("centime.rate_limit.wait", {
    ...SECONDS,
    description: "How long requests waited for the budget.",
  }),
  remaining: meter.createGauge("centime.rate_limit.remaining", {
    unit: "{request}",
    description: "What the last response said is left of the token's budget.",
  }),
});

/** None where the client will refuse the URL. */
function serverAttributes(serverUrl: string): Attributes {
  if (!URL.canParse(serverUrl)) return {};
  const { hostname, port, protocol } = new URL(serverUrl);
  return {
    [ATTR_SERVER_ADDRESS]: hostname,
    [ATTR_SERVER_PORT]: Number(port) || (protocol === "https:" ? 443 : 80),
  };
}
