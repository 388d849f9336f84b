import type { IncomingMessage } from "node:http";

/** What a path ends with: `/network/hang/KEY` → `KEY`. */
export function lastSegment({ url = "/" }: IncomingMessage): string {
  const { pathname } = new URL(url, "http://suite.test");
  return pathname.slice(pathname.lastIndexOf("/") + 1);
}
