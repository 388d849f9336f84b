import {
  callFromRequest,
  type Drift,
  type Failure,
  type RequestParts,
  watchDrift,
} from "@centime/core";
import type { Interaction } from "../exchange/interaction.ts";
import type { PlainContent, PlainRequest } from "../exchange/plain-request.ts";
import type { AnyOperation } from "./find-operation.ts";

/** How a recorded interaction stands to today's contract. */
export interface Judgement {
  /** The operation's name; the method and path when there is none. */
  readonly operation: string;
  /** What does not fit. */
  readonly misfits: readonly string[];
  readonly drift: readonly Drift[];
}

type Find = (method: string, path: string) => AnyOperation | undefined;

/** Describes the recorded request anew and decodes the recorded answer: nothing is sent. */
export function judge({ request, response }: Interaction, find: Find): Judgement {
  const [path = ""] = request.url.split("?");
  const operation = find(request.method, path);
  if (operation === undefined) {
    const misfits = ["the contract has no such operation"];
    return { operation: `${request.method} ${path}`, misfits, drift: [] };
  }
  const drift: Drift[] = [];
  const watch = watchDrift((report) => drift.push(...report.drift));
  const decoded = operation.decode(response, { drift: watch });
  const answer = decoded.isErr() ? misfitOf(decoded.error as Failure) : [];
  const wasRefused = response.status === 400 || response.status === 422;
  const question = wasRefused ? [] : requestMisfits(operation, request, path);
  return { operation: operation.info.name, misfits: [...question, ...answer], drift };
}

/** A failure that the contract knows is an answer like any other. */
function misfitOf(failure: Failure): readonly string[] {
  const isMisfit = failure.kind === "InvalidResponse" || failure.kind === "UnexpectedStatus";
  return isMisfit ? [`answer: ${failure.message}`] : [];
}

function requestMisfits(
  operation: AnyOperation,
  request: PlainRequest,
  path: string,
): readonly string[] {
  const { searchParams } = new URL(request.url, "http://any.invalid");
  const parts: RequestParts = {
    path,
    ...(searchParams.size === 0 ? {} : { query: Object.fromEntries(searchParams) }),
    ...(request.content === undefined ? {} : { body: bodyOf(request.content) }),
  };
  const described = callFromRequest(operation, parts).request;
  return described.isErr() ? [`request: ${described.error.message}`] : [];
}

function bodyOf(content: PlainContent): unknown {
  if (content.kind === "json") return content.value;
  if (content.kind === "text") return content.text;
  if (content.kind === "form") return Object.fromEntries(content.fields);
  return Object.fromEntries(
    content.parts.map((part) => [
      part.name,
      part.kind === "field"
        ? part.value
        : { filename: part.filename, type: part.type, data: new Uint8Array(0) },
    ]),
  );
}
