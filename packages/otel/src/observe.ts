import {
  type Attributes,
  type Context,
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
  ATTR_URL_FULL,
} from "@opentelemetry/semantic-conventions";
import {
  type HttpRequest,
  type HttpResponse,
  isFileUrl,
  type Middleware,
  maskKnown,
  type Observer,
  requestIdOf,
  type SendContext,
  type TransportError,
} from "centime";
import { err, type Result } from "neverthrow";
import type { Instruments } from "./instruments.ts";
import { quietly } from "./quietly.ts";

type Outcome = Result<HttpResponse, TransportError>;

/** What one place of the client leaves for the next one inside of it, beside what every transport gets. */
const LEFT = Symbol("@centime/otel");

interface Left {
  /** The context with the call's span: not every runtime keeps an active one across a wait. */
  readonly parent?: Context;
}

const leftIn = (sendContext: SendContext): Left =>
  (sendContext as { readonly [LEFT]?: Left })[LEFT] ?? {};

const leave = (sendContext: SendContext, left: Left): SendContext =>
  Object.assign({ ...sendContext }, { [LEFT]: { ...leftIn(sendContext), ...left } });

const ATTR_URL_TEMPLATE = "url.template";
const ATTR_OPERATION = "centime.operation";

/** What is told of one call or request. */
interface Observation {
  /** With its span, for what is inside of it. */
  readonly active: Context;
  end(ending: Ending): void;
}

/** Observes calls, their retries and waits included: stands outside of everything. */
export const observeCalls =
  (instruments: Instruments): Middleware =>
  (next) =>
  (request, sendContext) => {
    const observation = quietly(() => startCall(instruments, sendContext));
    const inside = observation ? leave(sendContext, { parent: observation.active }) : sendContext;
    return observed(observation, () => next(request, inside));
  };

function startCall(
  { tracer, meters, attributes }: Instruments,
  { info }: SendContext,
): Observation {
  const own = { ...attributes, [ATTR_OPERATION]: info.name };
  const span = tracer.startSpan(info.name, {
    attributes: {
      ...own,
      [ATTR_HTTP_REQUEST_METHOD]: info.method,
      [ATTR_URL_TEMPLATE]: info.path,
    },
  });
  const began = performance.now();
  return {
    active: trace.setSpan(context.active(), span),
    end(ending) {
      endSpan(span, ending, { "centime.attempts": ending.attempts });
      const { callDuration, retries } = meters();
      callDuration.record(secondsSince(began), { ...own, ...ending.attributes });
      if (ending.attempts > 1) retries.add(ending.attempts - 1, own);
    },
  };
}

/** Measures how long attempts waited for the budget, and tells the client's own observer as well. */
export const observeAttempts = (
  { meters, attributes }: Instruments,
  own: Observer = {},
): Observer => ({
  before: (start) => own.before?.(start),
  after(end) {
    const { operation, waitedMs } = end;
    if (waitedMs !== undefined) {
      const told = { ...attributes, [ATTR_OPERATION]: operation.name };
      quietly(() => meters().wait.record(waitedMs / 1000, told));
    }
    return own.after?.(end);
  },
});

/** Observes the requests that are sent: stands around the transport, and never rejects. */
export const observeRequests =
  (instruments: Instruments): Middleware =>
  (next) =>
  async (request, sendContext) => {
    const observation = quietly(() => startRequest(instruments, request, sendContext));
    try {
      return await observed(observation, () => next(request, sendContext), tokenOf(request));
    } catch (cause) {
      return err({ reason: "transport", sent: "maybe", message: "the transport threw", cause });
    }
  };

function startRequest(
  { tracer, meters, attributes, server, serverUrl }: Instruments,
  { method, url }: HttpRequest,
  sendContext: SendContext,
): Observation {
  const { info, attempt = 1 } = sendContext;
  const { parent = context.active() } = leftIn(sendContext);
  const own = { ...attributes, [ATTR_OPERATION]: info.name };
  const route = {
    ...attributes,
    [ATTR_HTTP_REQUEST_METHOD]: method,
    ...server,
    [ATTR_URL_TEMPLATE]: info.path,
  };
  const began = performance.now();
  const details = {
    [ATTR_URL_FULL]: isFileUrl(url) ? originOf(url) : serverUrl + withoutValues(url),
    ...(attempt > 1 ? { [ATTR_HTTP_REQUEST_RESEND_COUNT]: attempt - 1 } : {}),
  };
  const span = tracer.startSpan(
    `${method} ${info.path}`,
    { kind: SpanKind.CLIENT, attributes: { ...own, ...route, ...details } },
    parent,
  );
  return {
    active: trace.setSpan(parent, span),
    end(ending) {
      endSpan(span, ending, ending.requestId);
      const { requestDuration, remaining } = meters();
      requestDuration.record(secondsSince(began), { ...route, ...ending.attributes });
      if (ending.remaining !== undefined) remaining.record(ending.remaining, attributes);
    },
  };
}

/** How a call or a request ended. */
interface Ending {
  /** The status, and the error's type: a status from 400 on, else the reason. */
  readonly attributes: Attributes;
  readonly isError: boolean;
  readonly attempts: number;
  readonly requestId?: Attributes | undefined;
  readonly remaining?: number | undefined;
}

/** Sends with a span active, and tells how it ended, whatever happens. */
async function observed(
  observation: Observation | undefined,
  send: () => PromiseLike<Outcome>,
  token = "",
): Promise<Outcome> {
  const end = (ending: () => Ending) => quietly(() => observation?.end(ending()));
  try {
    const outcome = await (observation ? context.with(observation.active, send) : send());
    end(() => outcome.match((response) => ofResponse(response, token), ofError));
    return outcome;
  } catch (thrown) {
    const type = thrown instanceof Error ? thrown.name : "_OTHER";
    end(() => ({ attributes: { [ATTR_ERROR_TYPE]: type }, isError: true, attempts: 1 }));
    throw thrown;
  }
}

/** Of a client span, every status from 400 on is an error (the HTTP conventions). */
function ofResponse({ status, headers, attempts = 1 }: HttpResponse, token: string): Ending {
  const isError = status >= 400;
  const requestId = withoutToken(requestIdOf(headers), token);
  const remaining = headers["ratelimit-remaining"];
  return {
    isError,
    attempts,
    attributes: {
      [ATTR_HTTP_RESPONSE_STATUS_CODE]: status,
      ...(isError ? { [ATTR_ERROR_TYPE]: String(status) } : {}),
    },
    requestId: requestId ? { "http.response.header.x-request-id": [requestId] } : undefined,
    remaining: remaining && /^\d+$/.test(remaining) ? Number(remaining) : undefined,
  };
}

/** A server may repeat the token that it was sent, escaped or not. */
const withoutToken = (text: string | undefined, token: string): string | undefined =>
  text === undefined || token === ""
    ? text
    : maskKnown(text, (plain) => plain.replaceAll(token, "[redacted]"));

/** The token that a request carries. */
const tokenOf = ({ headers }: HttpRequest): string =>
  headers["authorization"]?.replace(/^Bearer /, "") ?? "";

const ofError = (error: TransportError): Ending => ({
  isError: true,
  attempts: error.reason === "configuration" ? 0 : (error.attempts ?? 1),
  attributes: { [ATTR_ERROR_TYPE]: error.reason },
});

function endSpan(span: Span, { isError, attributes }: Ending, more: Attributes = {}): void {
  span.setAttributes({ ...attributes, ...more });
  if (isError) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

const secondsSince = (began: number): number => (performance.now() - began) / 1000;

/** Filters hold names and numbers of customers: of a query, only the keys are told. */
const withoutValues = (url: string): string => url.replace(/=[^&]*/g, "=REDACTED");

/** The path of a file is a permission. */
const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : "");
