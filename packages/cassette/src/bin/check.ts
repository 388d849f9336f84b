import { callFromRequest, type HttpResponse, type Middleware } from "@centime/core";
import { isBroken } from "../har/read.ts";
import type { PlainRequest } from "../interaction.ts";
import { groupBy, parseJson } from "../values.ts";
import { type CassetteFile, problemsOf, readFolder } from "./files.ts";
import { formDifferences } from "./form.ts";
import { failed, type Outcome, plural, table } from "./outcome.ts";
import { type AnyOperation, findOperation } from "./verify.ts";

/** What a company is read with. */
export interface CheckEnvironment {
  readonly PENNYLANE_TOKEN?: string | undefined;
  /** Default: the API itself. */
  readonly PENNYLANE_URL?: string | undefined;
}

/** A recorded read, where it is recorded, and what it was answered with. */
interface RecordedRead {
  readonly operation: AnyOperation;
  readonly place: string;
  readonly request: PlainRequest;
  readonly response: HttpResponse;
}

/** What the API says to a recorded read today. */
type Answer =
  | { readonly kind: "compared"; readonly differences: readonly string[] }
  | { readonly kind: "gone" }
  /** The API does not serve: nothing further can be asked. */
  | { readonly kind: "refused"; readonly why: string };

/**
 * `check`: lists what a folder's cassettes hold that can be asked again, which are reads that succeeded.
 * With `live`, asks them and says which are answered in another form.
 */
export async function check(
  folder: string,
  { live, env }: { readonly live: boolean; readonly env: CheckEnvironment },
): Promise<Outcome> {
  const files = await readFolder(folder);
  if (files.isErr()) return failed(files.error);
  const broken = files.value.flatMap((file) =>
    problemsOf(file).map((problem) => `${file.path}: ${problem}`),
  );
  if (broken.length > 0) return failed(...broken);
  const reads = readsIn(files.value);
  if (!live) {
    const rows = reads.map(({ operation, place }) => [operation.info.name, place]);
    return { lines: [...table(rows), `${plural(reads.length, "read")}: --live asks`], status: 0 };
  }
  const { PENNYLANE_TOKEN: token, PENNYLANE_URL: baseUrl } = env;
  if (!token) return failed("check --live reads from a company: PENNYLANE_TOKEN must be set");
  return await compareAll(reads, await reader(token, baseUrl || undefined));
}

async function compareAll(
  reads: readonly RecordedRead[],
  ask: (read: RecordedRead) => Promise<Answer>,
): Promise<Outcome> {
  const found: (readonly [name: string, what: string, place: string])[] = [];
  let [gone, different] = [0, 0];
  for (const read of reads) {
    const answer = await ask(read);
    if (answer.kind === "refused") return failed(answer.why);
    if (answer.kind === "gone") gone += 1;
    else if (answer.differences.length > 0) {
      different += 1;
      for (const what of answer.differences)
        found.push([read.operation.info.name, what, read.place]);
    }
  }
  const groups = groupBy(found, ([name, what]) => `${name}\n${what}`);
  const rows = [...groups.values()].map(([first, ...others]) => [
    ...(first ?? []),
    others.length === 0 ? "" : `and ${plural(others.length, "other")}`,
  ]);
  const summary = `${plural(reads.length, "read")}: ${different} answered in another form, ${gone} of what is gone`;
  return { lines: [...table(rows), summary], status: different > 0 ? 1 : 0 };
}

/** The successful reads, each once: without files, and without further pages, whose cursors end. */
function readsIn(files: readonly CassetteFile[]): readonly RecordedRead[] {
  const reads = files.flatMap(({ path, recording }) =>
    (recording.isOk() ? recording.value.tape : []).flatMap((one, index): RecordedRead[] => {
      if (isBroken(one) || one.isForeign || one.request.method !== "GET") return [];
      const { request, response } = one;
      const operation = findOperation("GET", pathOf(request));
      if (operation === undefined || response.status !== 200) return [];
      if (queryOf(request).has("cursor")) return [];
      return [{ operation, place: `${path}, interaction ${index + 1}`, request, response }];
    }),
  );
  return [...groupBy(reads, ({ request }) => request.url).values()].flatMap(
    ([first]) => first ?? [],
  );
}

const pathOf = ({ url }: PlainRequest): string => url.split("?")[0] ?? "";

const queryOf = ({ url }: PlainRequest) => new URL(url, "http://any.invalid").searchParams;

/** Asks with a client: within the API's budget, and again where that helps. */
async function reader(token: string, baseUrl: string | undefined) {
  const { createClient } = await import("centime");
  const last: { response?: HttpResponse | undefined } = {};
  const keep: Middleware = (next) => async (request, context) => {
    const sent = await next(request, context);
    last.response = sent.unwrapOr(undefined);
    return sent;
  };
  const client = createClient({ token, baseUrl, middleware: { perAttempt: [keep] } });
  return async ({ operation, request, response }: RecordedRead): Promise<Answer> => {
    last.response = undefined;
    const query = Object.fromEntries(queryOf(request));
    const parts = { path: pathOf(request), ...(Object.keys(query).length > 0 && { query }) };
    const result = await client.send(callFromRequest(operation, parts));
    const { status, body } = last.response ?? { status: 0, body: "" };
    if (result.isErr() && !isAnswer(status)) {
      return { kind: "refused", why: (result.error as { readonly message: string }).message };
    }
    if (status === 404 && operation.info.path.includes("{")) return { kind: "gone" };
    const differences =
      status === response.status
        ? formDifferences(jsonOf(response.body), jsonOf(body))
        : [`status: recorded ${response.status}, answered ${status}`];
    return { kind: "compared", differences };
  };
}

/** Whether a status says something of the read, and not of the token or of the server. */
const isAnswer = (status: number): boolean =>
  status >= 200 && status < 500 && status !== 401 && status !== 429;

const jsonOf = (body: string | Uint8Array): unknown =>
  parseJson(typeof body === "string" ? body : new TextDecoder().decode(body));
