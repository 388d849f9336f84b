import { createSandbox, type Sandbox } from "@centime/sandbox";
import type { SuiteServer } from "@centime/transport/conformance";
import { fetchTransport, type Transport } from "centime";
import type { Result } from "neverthrow";

/** Something that users do and that must work on every runtime. */
export interface Case {
  readonly name: string;
  /** Throws when it does not work. */
  run(surroundings: Surroundings): Promise<void>;
}

export interface Surroundings {
  /** The URL of a sandbox that listens: not every runtime could serve one itself. */
  readonly sandboxUrl: string;
  /** The server of the conformance suite of transports. */
  readonly suite: SuiteServer;
}

/** Throws unless the two are equal as JSON. */
export function expectEqual<Value>(actual: Value, expected: Value, what: string): void {
  const [came, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (came !== wanted) throw new Error(`${what}: expected ${wanted}, received ${came}`);
}

/** Returns the value of a result; throws for a failure. */
export function expectValue<Value>(result: Result<Value, unknown>): Value {
  if (result.isErr()) throw new Error(`unexpected failure: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Returns the failure of a result; throws for a success. */
export function expectFailure<Failure>(result: Result<unknown, Failure>): Failure {
  if (result.isOk()) throw new Error(`unexpected success: ${JSON.stringify(result.value)}`);
  return result.error;
}

/** A sandbox, and a transport that calls it without a network. */
export interface InProcess {
  readonly sandbox: Sandbox;
  readonly transport: Transport;
}

/** Creates a sandbox in this process. `seen` receives a copy of each request. */
export function inProcess(seen: (request: Request) => void = () => {}): InProcess {
  const sandbox = createSandbox({ seed: 7 });
  const transport = fetchTransport({
    fetch: (input, init) => {
      const request = new Request(input, init);
      seen(request.clone());
      return sandbox.fetch(request);
    },
  });
  return { sandbox, transport };
}

/** The token that the listening sandbox accepts. */
export const SANDBOX_TOKEN = "sandbox-token";

/** The token whose requests are redirected to a page that accepts every token. */
export const MOVED_TOKEN = "moved";

interface Host {
  readonly navigator?: { readonly userAgent?: string };
  readonly process?: { readonly versions?: { readonly node?: string } };
}

/** The runtime's name for itself. Node 20 has no `navigator`. */
export function hostName(): string {
  const { navigator, process } = globalThis as Host;
  return navigator?.userAgent ?? `Node.js/${process?.versions?.node}`;
}
