import type { Body, HttpRequest, Part } from "centime";
import type { ClientFlags } from "../client.ts";
import { printableJson } from "../output/printable.ts";
import type { Shell } from "../shell.ts";
import { addressOf, checkedAddress } from "../token/access.ts";
import { readProfile } from "../token/profiles.ts";

const API = "https://app.pennylane.com";

/** Prints a request as it would be sent, but for the token. */
export async function printRequest(
  shell: Shell,
  { method, url, headers, body }: HttpRequest,
  flags: ClientFlags & { readonly json?: true },
): Promise<void> {
  const profile = flags.profile === undefined ? undefined : await readProfile(shell, flags.profile);
  const base = addressOf(shell, flags) ?? checkedAddress(profile?.baseUrl) ?? API;
  const request = { method, url: base.replace(/\/$/, "") + url, headers, body: contentOf(body) };
  if (flags.json) return shell.output.write(`${printableJson(request)}\n`);
  const lines = [
    `${method} ${request.url}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(request.body === undefined ? [] : ["", printableJson(request.body, 2)]),
  ];
  await shell.output.write(`${lines.join("\n")}\n`);
}

/** What a body holds: of a file, its name and its size. */
function contentOf(body: Body | undefined): unknown {
  switch (body?.kind) {
    case "json":
      return body.value;
    case "multipart":
      return Object.fromEntries(body.parts.map((part) => [part.name, partOf(part)]));
    default:
      return body;
  }
}

const partOf = (part: Part): unknown => {
  if (part.kind === "field") return part.value;
  const { filename, data } = part.file;
  return { filename, bytes: data instanceof Uint8Array ? data.byteLength : undefined };
};
