import { type Failure, mayHaveHappened } from "centime";

/** What your code can do about a failure. */
export type Remedy =
  | "look first"
  | "mend the request"
  | "see to the access"
  | "try later"
  | "report";

/** Decides by kind alone. What an operation's own failures mean, its code knows better. */
export function remedyFor(failure: Failure, wasWrite: boolean): Remedy {
  if (wasWrite && mayHaveHappened(failure)) return "look first";
  switch (failure.kind) {
    case "InvalidInput":
    case "BadRequest":
    case "NotFound":
    case "Conflict":
    case "UnprocessableEntity":
      return "mend the request";
    case "Unauthorized":
    case "Forbidden":
      return "see to the access";
    case "RateLimited":
    case "ServerError":
    case "TransportFailure":
      return "try later";
    default: // InvalidResponse, InvalidPage, UnexpectedStatus: the API is not what this release knows
      return "report";
  }
}
