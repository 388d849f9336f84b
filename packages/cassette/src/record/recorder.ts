import type { HttpResponse } from "@centime/core";
import type { PlainRequest } from "../exchange/plain-request.ts";

/** Records exchanges that are redacted already. */
export interface Recorder {
  /** Sends and records. `send` answers `undefined` when nothing came back, and nothing is recorded. */
  record(request: PlainRequest, send: () => Promise<HttpResponse | undefined>): Promise<void>;
  /** Waits for what is still on its way; answers what was recorded, in the order of the requests. */
  finish(): Promise<readonly Recorded[]>;
}

/** A recorded exchange. */
export interface Recorded {
  /** The same for equal requests. */
  readonly id: string;
  readonly request: PlainRequest;
  readonly response: HttpResponse;
  readonly statusText: string;
}
