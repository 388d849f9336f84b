import type { Interaction } from "../exchange/interaction.ts";
import { parseJson } from "../exchange/json-text.ts";
import type { PlainContent } from "../exchange/plain-request.ts";
import { operationFinder } from "./find-operation.ts";
import { failed, type Outcome } from "./outcome.ts";
import { readCassette } from "./read-folder.ts";
import { table } from "./table.ts";

/** Shows the interactions of a cassette, with their bodies where they are wanted. */
export async function show(
  path: string,
  { bodies }: { readonly bodies: boolean },
): Promise<Outcome> {
  const { recording } = await readCassette(path);
  if (recording.isErr()) return failed(`${path}: ${recording.error}`);
  const { interactions, comment } = recording.value;
  const find = operationFinder();
  const rows = interactions.map(({ request, response }, index) => {
    const [place = ""] = request.url.split("?");
    const operation = find(request.method, place)?.info.name ?? "-";
    const target = decodeURIComponentSafely(request.url);
    return [`${index + 1}.`, String(response.status), operation, `${request.method} ${target}`];
  });
  const lines = table(rows).flatMap((line, index) => {
    const interaction = interactions[index];
    return bodies && interaction !== undefined ? [line, ...bodiesOf(interaction)] : [line];
  });
  return { lines: [...(comment === undefined ? [] : [comment, ""]), ...lines], status: 0 };
}

function decodeURIComponentSafely(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll("+", " "));
  } catch {
    return url;
  }
}

const bodiesOf = ({ request, response }: Interaction): readonly string[] => [
  ...indent(">", request.content === undefined ? "" : textOfContent(request.content)),
  ...indent("<", textOfAnswer(response.body)),
  "",
];

const indent = (sign: string, text: string): readonly string[] =>
  text === "" ? [] : text.split("\n").map((line) => `    ${sign} ${line}`);

const textOfContent = (content: PlainContent): string => {
  if (content.kind === "text") return content.text;
  if (content.kind === "json") return pretty(content.value);
  return pretty(content.kind === "form" ? content.fields : content.parts);
};

function textOfAnswer(body: string | Uint8Array): string {
  if (typeof body !== "string") return `${body.length} bytes`;
  const value = parseJson(body);
  return value === undefined ? body : pretty(value);
}

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);
