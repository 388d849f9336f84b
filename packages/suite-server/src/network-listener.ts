import { HANDLER_PATHS, NETWORK_PATHS } from "@centime/core/testing";
import type { Arrivals } from "./arrivals.ts";
import { closedBeforeHeaders, closedInBody, closedInChunks, garbage, reset } from "./broken.ts";
import { compressed, compressedAndCut } from "./compressed.ts";
import type { Listener } from "./listen.ts";
import { closing, earlyHints, headers, slow } from "./peculiar.ts";
import { arrived, hang, stall } from "./silent.ts";

/** Answers the paths that need sockets, and leaves the others to the handler. */
export function networkListener(arrivals: Arrivals, handler: Listener): Listener {
  const byPath: Readonly<Record<string, Listener>> = {
    [HANDLER_PATHS.headers]: headers,
    [NETWORK_PATHS.hang]: hang(arrivals),
    [NETWORK_PATHS.stall]: stall(arrivals),
    [NETWORK_PATHS.arrived]: arrived(arrivals),
    [NETWORK_PATHS.closedBeforeHeaders]: closedBeforeHeaders,
    [NETWORK_PATHS.reset]: reset,
    [NETWORK_PATHS.closedInBody]: closedInBody,
    [NETWORK_PATHS.closedInChunks]: closedInChunks,
    [NETWORK_PATHS.garbage]: garbage,
    [NETWORK_PATHS.slow]: slow,
    [NETWORK_PATHS.closing]: closing,
    [NETWORK_PATHS.earlyHints]: earlyHints,
    [NETWORK_PATHS.compressed]: compressed,
    [NETWORK_PATHS.compressedAndCut]: compressedAndCut,
  };
  return (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://suite.test");
    const parent = pathname.slice(0, pathname.lastIndexOf("/"));
    const listener = byPath[pathname] ?? byPath[parent] ?? handler;
    return listener(request, response);
  };
}
