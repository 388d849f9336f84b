import { createSandbox, type Sandbox } from "@centime/sandbox";
import { fetchTransport, type Transport } from "centime";

/** A sandbox, and a transport that calls it without a network. */
export interface InProcess {
  readonly sandbox: Sandbox;
  readonly transport: Transport;
}

/** Makes a sandbox in this process. `seen` is handed a copy of each request. */
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
