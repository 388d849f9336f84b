import type { Transport } from "../http.ts";
import type { Peer } from "./peer.ts";

/** One case of the suite, for any test runner: `test(name, run)`. */
export interface SuiteCase {
  readonly name: string;
  /** Resolves when the transport does what it must, and rejects with an `Error` that says what it did. */
  run(): Promise<void>;
}

/** Makes the transport under test, which sends to this origin. */
export type MakeTransport = (baseUrl: string) => Transport;

/** The server that the suite talks to. */
export interface SuiteServer {
  /** Where it answers as `createSuiteHandler` does: `http://127.0.0.1:8080`. */
  readonly origin: string;
  /**
   * What only a server with sockets can do. Left out (of a transport in process), the cases that need
   * it are left out of the suite, too.
   */
  readonly network?: SuiteNetwork | undefined;
}

/** What a server with sockets has beside the handler: the paths of `NETWORK_PATHS`, and these. */
export interface SuiteNetwork {
  /** Another origin that answers as the handler does. */
  readonly elsewhere: string;
  /** An origin that nobody listens at. */
  readonly closed: string;
}

/** What a case checks: of any transport, or of one that sends over a network. */
export type CaseDefinition =
  | { readonly name: string; readonly needs: "handler"; check(peer: Peer): Promise<void> }
  | {
      readonly name: string;
      readonly needs: "network";
      check(peer: Peer, network: CaseNetwork): Promise<void>;
    };

/** The network, and the transport under test at any origin of it. */
export interface CaseNetwork extends SuiteNetwork {
  peerAt(origin: string): Peer;
}
