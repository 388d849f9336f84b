import { isDeepStrictEqual } from "node:util";
import { callFromRequest, type HttpRequest } from "@centime/core";
import type { CoreOperation } from "../core-operation.ts";
import type { Exchange } from "./exchange.ts";

/** What differs between a recorded request and the one that core builds from its parts. */
export function compareRequest(exchange: Exchange, operation: CoreOperation): string[] {
  const { path, query, body } = exchange;
  const call = callFromRequest(operation, { path, query, body });
  return call.request.match(
    (request) => differencesOf(request, exchange),
    (failure) => [`the request is refused: ${JSON.stringify(failure.issues)}`],
  );
}

function differencesOf(request: HttpRequest, exchange: Exchange): string[] {
  const [path = "", query = ""] = request.url.split("?");
  const parts: [what: string, built: unknown, recorded: unknown][] = [
    ["method", request.method, exchange.method],
    ["path", path, exchange.path],
    ["query", readQuery(new URLSearchParams(query)), readQuery(Object.entries(exchange.query))],
    ["body", bodyOf(request), exchange.body],
  ];
  return parts
    .filter(([, built, recorded]) => !isDeepStrictEqual(built, recorded))
    .map(
      ([what, built, recorded]) =>
        `the ${what} is ${JSON.stringify(built)}, not ${JSON.stringify(recorded)}`,
    );
}

/** The values by name, where a filter is what its JSON says. */
const readQuery = (entries: Iterable<readonly [string, string]>) =>
  Object.fromEntries(
    [...entries].map(([name, value]) => [name, name === "filter" ? JSON.parse(value) : value]),
  );

const bodyOf = ({ body }: HttpRequest) => (body?.kind === "json" ? body.value : body);
