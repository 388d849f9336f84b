import {
  type Attributes,
  context,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import {
  ATTR_ERROR_TYPE,
  ATTR_HTTP_REQUEST_METHOD,
  ATTR_HTTP_REQUEST_RESEND_COUNT,
  ATTR_HTTP_RESPONSE_STATUS_CODE,
  ATTR_SERVER_ADDRESS,
  ATTR_SERVER_PORT,
  ATTR_URL_FULL,
} from "@opentelemetry/semantic-conventions";
import type { HttpRequest, HttpResponse, SendContext, Transport, TransportError } from "centime";
import type { Result } from "neverthrow";

/** What the spans tell beside what the request tells. */
export interface SpanOptions {
  /** Where the transport sends requests. Default: `https://app.pennylane.com`. */
  readonly baseUrl?: string;
}

/**
 * Makes a client span of each request that a transport sends, by OpenTelemetry's HTTP semantic
 * conventions. It wraps the transport itself, so a retried call has a span for each request, and a
 * wait for the rate limit is part of none.
 */
export const withSpans =
  (transport: Transport, { baseUrl = "https://app.pennylane.com" }: SpanOptions = {}): Transport =>
  (request, sendContext) => {
    const { method, path } = sendContext.info;
    const attributes = attributesOf(request, sendContext, new URL(baseUrl));
    const tracer = trace.getTracer("centime");
    const span = tracer.startSpan(`${method} ${path}`, { kind: SpanKind.CLIENT, attributes });
    return context.with(trace.setSpan(context.active(), span), () =>
      ended(span, async () => transport(request, sendContext)),
    );
  };

function attributesOf(
  { method, url }: HttpRequest,
  { info, attempt = 1 }: SendContext,
  base: URL,
): Attributes {
  return {
    [ATTR_HTTP_REQUEST_METHOD]: method,
    [ATTR_SERVER_ADDRESS]: base.hostname,
    [ATTR_SERVER_PORT]: Number(base.port) || (base.protocol === "https:" ? 443 : 80),
    [ATTR_URL_FULL]: base.href.replace(/\/+$/, "") + withoutValues(url),
    "url.template": info.path,
    "centime.operation": info.name,
    ...(attempt > 1 ? { [ATTR_HTTP_REQUEST_RESEND_COUNT]: attempt - 1 } : {}),
  };
}

/** Filters hold names and numbers of customers: of the query, only the keys are told. */
const withoutValues = (url: string): string => url.replace(/=[^&]*/g, "=REDACTED");

async function ended(
  span: Span,
  send: () => Promise<Result<HttpResponse, TransportError>>,
): Promise<Result<HttpResponse, TransportError>> {
  try {
    const answer = await send();
    answer.match(
      (response) => tellStatus(span, response),
      (error) => tellError(span, error.reason),
    );
    return answer;
  } catch (thrown) {
    tellError(span, thrown instanceof Error ? thrown.name : "_OTHER");
    throw thrown;
  } finally {
    span.end();
  }
}

/** Of a client span, every status from 400 on is an error; the status itself says which. */
function tellStatus(span: Span, { status, headers }: HttpResponse): void {
  span.setAttribute(ATTR_HTTP_RESPONSE_STATUS_CODE, status);
  const requestId = headers["x-request-id"];
  if (requestId) span.setAttribute("http.response.header.x-request-id", [requestId]);
  if (status >= 400) tellError(span, String(status));
}

function tellError(span: Span, type: string): void {
  span.setAttribute(ATTR_ERROR_TYPE, type);
  span.setStatus({ code: SpanStatusCode.ERROR });
}
