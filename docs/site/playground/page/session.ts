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

/** How often in a row, once a second, a frame may be asked whether it is alive and say nothing. */
const MOST_SILENCES = 10;

/**
 * Opens a frame in a host element. What it says is told, once read; what is none of its messages is dropped.
 * It is gone when its code loops without end, or when the browser has ended its process for want of memory.
 */
export function openSession(
  host: HTMLElement,
  parts: PartUrls,
  { tell, gone }: { tell: (message: Message) => void; gone: () => void },
): Session {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.title = "Playground";
  frame.hidden = true;
  frame.srcdoc = frameDocument(crypto.randomUUID());

  const send = (command: Command | { kind: "boot"; code: string }) =>
    frame.contentWindow?.postMessage(command, "*");
  const heart = heartbeat(() => send({ kind: "alive?" }), gone);
  const receive = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow) return;
    const message = readMessage(data);
    if (message === undefined) return;
    heart.heard();
    if (message.kind === "needs") void sendPart(message.part);
    else if (message.kind !== "alive") tell(message);
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
      heart.end();
      window.removeEventListener("message", receive);
      frame.remove();
    },
  };
}

/**
 * Asks every second, from when something was heard first. A browser slows the seconds of a page that is hidden,
 * and those of a computer that sleeps are none: so questions are counted, and no time.
 */
function heartbeat(ask: () => void, gone: () => void) {
  let silences = 0;
  let timer: number | undefined;
  const beat = () => {
    silences += 1;
    if (silences <= MOST_SILENCES) return ask();
    window.clearInterval(timer);
    gone();
  };
  return {
    heard: () => {
      silences = 0;
      timer ??= window.setInterval(beat, 1000);
    },
    end: () => window.clearInterval(timer),
  };
}

/** The text of a file; only those of the site are known by name. */
const textOf = async (parts: PartUrls, name: string): Promise<string> =>
  await (await fetch(parts[name] ?? "")).text();
