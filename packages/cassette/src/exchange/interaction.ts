import type { HttpResponse } from "@centime/core";
import type { PlainRequest } from "./plain-request.ts";

/** One recorded request with its answer. */
export interface Interaction {
  readonly request: PlainRequest;
  readonly response: HttpResponse;
  /** When it was recorded, as the HAR says it (RFC 3339). */
  readonly startedDateTime: string;
}
