import { describeIssue, type Middleware } from "centime";
import { err } from "neverthrow";

/**
 * Lets reads through and refuses every write: as `InvalidInput`, which tells that nothing was sent and
 * that sending it again would not help.
 */
export const readOnly: Middleware = (next) => async (request, context) => {
  const { method } = request;
  if (method === "GET") return next(request, context);
  return err({
    reason: "configuration",
    issues: [
      describeIssue("", "GET", method, "member", `this client is read-only and sends no ${method}`),
    ],
  });
};
