import { setTimeout } from "node:timers/promises";
import type { Arrivals } from "./arrivals.ts";
import { lastSegment } from "./last-segment.ts";
import type { Listener } from "./listen.ts";

/** How long a client may take to see what has been sent to it. */
const SEEN_MS = 30;

/** Reads no body and never answers. */
export const hang =
  (arrivals: Arrivals): Listener =>
  (request) =>
    arrivals.tell(lastSegment(request));

/** Answers the beginning, and never the end. */
export const stall =
  (arrivals: Arrivals): Listener =>
  (request, response) => {
    response.writeHead(200, { "content-length": "1000" });
    response.write('{"items":[', () => {
      void setTimeout(SEEN_MS).then(() => arrivals.tell(lastSegment(request)));
    });
  };

/** Answers as soon as a request hangs or stalls. */
export const arrived =
  (arrivals: Arrivals): Listener =>
  async (request, response) => {
    await arrivals.wait(lastSegment(request));
    response.writeHead(204).end();
  };
