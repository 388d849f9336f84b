import { err, ok, type Result } from "neverthrow";
import type { PageCall } from "./call.ts";
import type { InvalidPage } from "./failure.ts";
import type { Page } from "./page.ts";

/**
 * Decides how a walk over pages goes on after `page`: with the next call, or not at all (`undefined`).
 *
 * An empty page with a cursor goes on. A cursor that was `seen` before would walk in circles, and more
 * to come without a cursor would end a walk too early: both are `InvalidPage`.
 */
export function advancePage<Item, Failure, P extends Page<Item>>(
  call: PageCall<Item, Failure, P>,
  page: P,
  seen: ReadonlySet<string>,
): Result<PageCall<Item, Failure, P> | undefined, InvalidPage> {
  if (!page.has_more) return ok(undefined);
  const cursor = page.next_cursor;
  if (cursor === null || cursor === "")
    return err(invalidPage(call.operation.info.name, "missing-cursor"));
  if (seen.has(cursor)) return err(invalidPage(call.operation.info.name, "repeated-cursor"));
  return ok(call.operation.next(call, page));
}

const MESSAGES = {
  "missing-cursor": "the page says that more follows, but has no cursor",
  "repeated-cursor": "the page's cursor came before: the walk would not end",
} as const;

function invalidPage(operation: string, reason: InvalidPage["reason"]): InvalidPage {
  const message = `${operation}: ${MESSAGES[reason]}`;
  return { kind: "InvalidPage", _tag: "InvalidPage", operation, message, attempts: 1, reason };
}
