import { type Command, type Message, readMessage } from "../protocol.ts";
import { frameDocument } from "./frame.ts";

/** The addresses of the files that the frame loads, by name. */
export type PartUrls = Readonly<Record<string, string>>;

/** A frame with a worker in it, and its company. */
export interface Session {
  send(command: Command): void;
  /** Ends it, whatever it does. */
  end(): void;
}

/** Opens a frame in a host element. What it says is told, once read; what is none of its messages is dropped. */
export function openSession(
  host: HTMLElement,
  parts: PartUrls,
  tell: (message: Message) => void,
): Session {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.title = "Playground";
  frame.hidden = true;
  frame.srcdoc = frameDocument(crypto.randomUUID());

  const send = (command: Command | { kind: "boot"; code: string }) =>
    frame.contentWindow?.postMessage(command, "*");
  const receive = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow) return;
    const message = readMessage(data);
    if (message?.kind === "needs") void sendPart(message.part);
    else if (message !== undefined) tell(message);
  };
  const sendPart = async (name: string) => {
    if (Object.hasOwn(parts, name)) send({ kind: "part", name, code: await textOf(parts, name) });
  };

  window.addEventListener("message", receive);
  frame.addEventListener("load", async () => {
    send({ kind: "boot", code: await textOf(parts, "boot.js") });
  });
  host.append(frame);
  return {
    send,
    end: () => {
      window.removeEventListener("message", receive);
      frame.remove();
    },
  };
}

/** The text of a file; only those of the site are known by name. */
const textOf = async (parts: PartUrls, name: string): Promise<string> =>
  await (await fetch(parts[name] ?? "")).text();
