import {
  cleanCause,
  describeIssue,
  type HttpResponse,
  isFileUrl,
  type Middleware,
  maskTexts,
  type TokenSource,
  type TransportError,
} from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import { masker } from "../private-values.ts";
import { hasMethod, isResult } from "../shape.ts";

type Token = Result<string, TransportError>;
type Outcome = Result<HttpResponse, TransportError>;

/**
 * Adds the token. Innermost, next to the transport, so that nothing outside (a cassette, an observer)
 * ever sees it. A token source is asked before each attempt, and learns when the API refuses its token
 * with a 401. Where it has another one then, the response says so, and `withRetry` sends the request again.
 *
 * None is sent for a file, whose URL is its own permission and may lead anywhere.
 *
 * An empty token, or one that no header can hold, is a configuration error of every request.
 */
export const withToken =
  (token: string | TokenSource, sending: (token: string) => void = () => {}): Middleware =>
  (next) => {
    let masked = { token: "", mask: masker([]) };
    return async (request, context) => {
      if (isFileUrl(request.url)) return next(request, context);
      const current = await readToken(token, context.signal);
      if (current.isErr()) return err(current.error);
      const headers = { ...request.headers, authorization: `Bearer ${current.value}` };
      sending(current.value);
      if (masked.token !== current.value)
        masked = { token: current.value, mask: masker([current.value]) };
      const result = withoutToken(await next({ ...request, headers }, context), masked.mask);
      if (!isSource(token) || !isResult(result) || !result.isOk()) return result;
      const response = result.value;
      if (response?.status !== 401) return result;
      invalidate(token, current.value);
      const newer = await readToken(token, context.signal);
      if (newer.isErr() || newer.value === current.value) return result;
      return ok({ ...response, tokenReplaced: true as const });
    };
  };

/** What is outside sees no token, also where a server, a proxy or an HTTP client repeats it. */
function withoutToken(sent: Outcome, mask: (text: string) => string): Outcome {
  if (!isResult(sent)) return sent;
  if (sent.isOk()) return ok(maskResponse(sent.value, mask));
  const { error } = sent;
  if (typeof (error as { message?: unknown } | null)?.message !== "string") return sent;
  const { message, cause, ...others } = error as Extract<TransportError, { message: string }>;
  const kept = cause instanceof Error ? cleanCause(cause, mask) : cause;
  return err({ ...others, message: mask(message), ...(kept !== undefined && { cause: kept }) });
}

/** Of a success, the headers alone: its body is no message. */
function maskResponse(response: HttpResponse, mask: (text: string) => string): HttpResponse {
  const { status, headers, body } = response ?? {};
  const isRepeated = Object.values(headers ?? {}).some((value) => mask(`${value}`) !== `${value}`);
  const isRefusal = typeof body === "string" && !(status >= 200 && status <= 299);
  if (!isRepeated && !isRefusal) return response;
  return {
    ...response,
    ...(isRepeated && { headers: maskTexts(headers, mask) as HttpResponse["headers"] }),
    ...(isRefusal && { body: mask(body) }),
  };
}

const isSource = (token: unknown): token is TokenSource => hasMethod(token, "token");

/** Never throws: a source may be third-party code. */
async function readToken(
  token: string | TokenSource,
  signal: AbortSignal | undefined,
): Promise<Token> {
  try {
    const read: unknown = isSource(token) ? await token.token(signal) : ok(token);
    if (isResult(read)) return (read as Token).andThen(checkToken);
  } catch {
    // An exception of a source may hold a token, so it is not passed on.
  }
  return err({ reason: "transport", sent: "no", message: "the token source failed" });
}

/** Says what is wrong with a token, and never shows it. */
function checkToken(token: unknown): Token {
  if (typeof token === "string" && /^[\x21-\x7e]+$/.test(token)) return ok(token);
  const issue = describeIssue(
    "token",
    "text without spaces",
    typeof token === "string" ? flawOf(token) : typeof token,
    typeof token === "string" ? "format" : "type",
  );
  return err({ reason: "configuration", issues: [issue] });
}

function flawOf(token: string): string {
  if (token === "") return "an empty string";
  if (/^bearer\s/i.test(token)) return "Bearer, which the client adds";
  if (/[\r\n]/.test(token)) return "a line end";
  return /\s/.test(token) ? "a space" : "a letter that no header can hold";
}

function invalidate(source: TokenSource, token: string): void {
  try {
    source.invalidate?.(token);
  } catch {
    // The response, a 401, says what happened.
  }
}
