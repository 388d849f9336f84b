import { createSuiteHandler, type SuiteNetwork, type SuiteServer } from "@centime/core/testing";
import { createArrivals } from "./arrivals.ts";
import { handlerListener } from "./handler-listener.ts";
import { listen } from "./listen.ts";
import { networkListener } from "./network-listener.ts";

/** The suite's server while it runs. */
export interface RunningSuiteServer extends SuiteServer {
  readonly network: SuiteNetwork;
  /** Stops listening, and ends whatever is still open. */
  close(): Promise<void>;
}

/** Serves the conformance suite of transports on 127.0.0.1, at ports of the system's choice. */
export async function serveTransportSuite(): Promise<RunningSuiteServer> {
  const here = await listen(
    networkListener(createArrivals(), handlerListener(createSuiteHandler())),
  );
  const elsewhere = await listen(handlerListener(createSuiteHandler()));
  const closed = await listen(() => undefined);
  await closed.close();
  return {
    origin: here.origin,
    network: { elsewhere: elsewhere.origin, closed: closed.origin },
    close: async () => {
      await Promise.all([here.close(), elsewhere.close()]);
    },
  };
}
