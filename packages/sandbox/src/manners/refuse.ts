import { HTTPException } from "hono/http-exception";

/** The statuses that the API documents for refusals, and those of the sandbox's own. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 422 | 429 | 501;

/** Ends the request with `{ error, status }`, the API's usual form. */
export const refuse = (status: RefusalStatus, error: string): never =>
  refuseWith(status, { error, status });

/** Ends the request with a body of another form. */
export function refuseWith(status: RefusalStatus, body: object): never {
  throw new HTTPException(status, { res: Response.json(body, { status }) });
}

/** Ends the request because there is no such thing in the books, in the API's words. */
export const refuseUnknown = (model: string, id: number): never =>
  refuse(404, `Couldn't find ${model} with 'id'=${id}`);

/** Ends the request because a business rule forbids it. */
export const refuseRule = (error: string): never => refuse(422, error);
