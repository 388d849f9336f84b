import { bodyLimit } from "hono/body-limit";
import { errorResponse } from "./response.ts";

/** In bytes: the API takes files of 100 MB, and a form adds a little. */
export const MOST_BYTES = 110_000_000;

/** Refuses a body that is larger, before it is read where its length is told, and at the limit where it is not. */
export const limitBody = bodyLimit({
  maxSize: MOST_BYTES,
  onError: () => errorResponse(413, `The request's body is larger than ${MOST_BYTES} bytes`),
});
