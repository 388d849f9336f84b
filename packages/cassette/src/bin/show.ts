import { isBroken } from "../har/read.ts";
import type { Interaction, PlainContent } from "../interaction.ts";
import { parseJson } from "../values.ts";
import { readCassette } from "./files.ts";
import { failed, type Outcome, table } from "./outcome.ts";
import { findOperation } from "./verify.ts";

/** `show`: the interactions of a cassette, with their bodies when asked for. */
export async function show(
  path: string,
  { bodies }: { readonly bodies: boolean },
): Promise<Outcome> {
  const { recording } = await readCassette(path);
  if (recording.isErr()) return failed(`${path}: ${recording.error}`);
  const { tape, comment } = recording.value;
  const rows = tape.map((one, index) => {
    if (isBroken(one)) {
      const { method = "", url = "" } = one;
      return [`${index + 1}.`, "-", "-", `${method} ${decodeUrl(url)}: ${one.problem}`];
    }
    const { request, response } = one;
    const [place = ""] = request.url.split("?");
    const operation = findOperation(request.method, place)?.info.name ?? "-";
    const target = decodeUrl(request.url);
    return [`${index + 1}.`, String(response.status), operation, `${request.method} ${target}`];
  });
  const lines = table(rows).flatMap((line, index) => {
    const one = tape[index];
    return bodies && one !== undefined && !isBroken(one) ? [line, ...bodiesOf(one)] : [line];
  });
  return { lines: [...(comment === undefined ? [] : [comment, ""]), ...lines], status: 0 };
}

function decodeUrl(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll("+", " "));
  } catch {
    return url;
  }
}

const bodiesOf = ({ request, response }: Interaction): readonly string[] => [
  ...indent(">", request.content === undefined ? "" : formatContent(request.content)),
  ...indent("<", formatResponse(response.body)),
  "",
];

const indent = (sign: string, text: string): readonly string[] =>
  text === "" ? [] : text.split("\n").map((line) => `    ${sign} ${line}`);

const formatContent = (content: PlainContent): string => {
  if (content.kind === "text") return content.text;
  if (content.kind === "json") return pretty(content.value);
  return pretty(content.kind === "form" ? content.fields : content.parts);
};

function formatResponse(body: string | Uint8Array): string {
  if (typeof body !== "string") return `${body.length} bytes`;
  const value = parseJson(body);
  return value === undefined ? body : pretty(value);
}

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);
