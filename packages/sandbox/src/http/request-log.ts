import type { Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { undocumented } from "../undocumented.ts";

/** A request that a sandbox has responded to. */
export interface AskedRequest {
  readonly method: string;
  readonly path: string;
  /** The query's parameters, as they were sent. */
  readonly query: Readonly<Record<string, string>>;
  /** Its name in the catalogue; `null` for a path that is no operation's. */
  readonly operation: string | null;
  /** `null` when the connection broke. */
  readonly status: number | null;
  /** The sandbox's time: `2026-07-01T09:00:00.250Z`. */
  readonly at: string;
}

/** What was asked of a sandbox. */
export interface RequestLog {
  note(request: Request, status: number | null, time: number): void;
  list(): readonly AskedRequest[];
  clear(): void;
}

/** Older requests are forgotten. */
const MOST_REQUESTS = 10_000;

export function createRequestLog(): RequestLog {
  let asked: (readonly [Pick<Request, "method" | "url">, number | null, number])[] = [];
  return {
    note: ({ method, url }, status, time) => {
      asked.push([{ method, url }, status, time]);
      if (asked.length >= 2 * MOST_REQUESTS) asked = asked.slice(-MOST_REQUESTS);
    },
    list: () =>
      asked.slice(-MOST_REQUESTS).map(([request, status, time]) => describe(request, status, time)),
    clear: () => {
      asked = [];
    },
  };
}

function describe(
  { method, url }: Pick<Request, "method" | "url">,
  status: number | null,
  time: number,
): AskedRequest {
  const { pathname: path, searchParams } = new URL(url);
  const query = Object.fromEntries(searchParams);
  return {
    method,
    path,
    query,
    operation: operationOf(method, path),
    status,
    at: new Date(time).toISOString(),
  };
}

interface Route {
  readonly name: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly parameters: number;
}

let cachedRoutes: readonly Route[] | undefined;

/** Every operation's route; those with fewer parameters come first, as `/import` before `/{id}`. */
const routes = (): readonly Route[] =>
  (cachedRoutes ??= [...Object.values<Operation<unknown, unknown>>(catalogue), ...undocumented]
    .map(({ info: { name, method, path } }) => ({
      name,
      method,
      pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
      parameters: path.split("{").length,
    }))
    .sort((one, other) => one.parameters - other.parameters));

const operationOf = (method: string, path: string): string | null =>
  routes().find((route) => route.method === method && route.pattern.test(path))?.name ?? null;
