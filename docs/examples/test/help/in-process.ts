import { createSandbox, type Sandbox } from "@centime/sandbox";
import { fetchTransport, type HttpRequest, type Transport } from "centime";

/** A sandbox in this process, and a transport to it that remembers what it was given to send. */
export interface InProcess {
  readonly sandbox: Sandbox;
  readonly token: string;
  readonly transport: Transport;
  readonly sent: HttpRequest[];
}

export function inProcess(): InProcess {
  const sandbox = createSandbox();
  const toSandbox = fetchTransport({
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
  });
  const sent: HttpRequest[] = [];
  const transport: Transport = (request, context) => {
    sent.push(request);
    return toSandbox(request, context);
  };
  return { sandbox, token: sandbox.token, transport, sent };
}
