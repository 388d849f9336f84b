import { type Drift, watchDrift } from "@centime/core";
import type { CoreOperation } from "../core-operation.ts";
import { compareRequest } from "./compare-request.ts";
import type { Exchange } from "./exchange.ts";

/** What replaying an exchange shows. */
export interface Replay {
  readonly exchange: Exchange;
  /** What does not fit; nothing when all does. */
  readonly misfits: readonly string[];
  readonly drift: readonly Drift[];
}

/** Rebuilds the request of an exchange, and reads its answer. */
export function replay(exchange: Exchange, operation: CoreOperation): Replay {
  const drift: Drift[] = [];
  const response = {
    status: exchange.status,
    headers: { "content-type": "application/json" },
    body: hasBody(exchange) ? JSON.stringify(exchange.response) : "",
  };
  const watch = watchDrift((report) => drift.push(...report.drift));
  const outcome = operation.decode(response, { drift: watch });
  const tag = operation.info.failures[exchange.status]?.tag;
  const misfit = outcome.match(
    () => (exchange.status < 300 ? undefined : `a ${exchange.status} is read as success`),
    (failure) => {
      if (exchange.status >= 400 && failure._tag === tag) return undefined;
      return `the answer is read as ${JSON.stringify(failure)}`;
    },
  );
  return {
    exchange,
    misfits: [...compareRequest(exchange, operation), ...(misfit === undefined ? [] : [misfit])],
    drift,
  };
}

const hasBody = ({ response }: Exchange) => response !== undefined && response !== null;
