import { describeIssue, type Middleware } from "@centime/core";
import { err } from "neverthrow";

/**
 * Refuses every write before it is sent, as an `InvalidInput` that says so; reads pass. For the middleware of
 * a client, `perCall`. A token that has `…:readonly` scopes alone is the stronger lock, since it holds for
 * every program that has it.
 *
 * @example
 * ```ts
 * const pennylane = createClient({ token, middleware: { perCall: [readOnly] } });
 * ```
 */
export const readOnly: Middleware = (next) => async (request, context) => {
  const { method } = request;
  if (method === "GET") return next(request, context);
  const problem = `this client is read-only and sends no ${method}`;
  // A `transport` error that was not sent would invite to send it again.
  return err({
    reason: "configuration",
    issues: [describeIssue("", "GET", method, "member", problem)],
  });
};
