import { type Look, lookAt, vendorFile } from "@centime/contract/watch";
import { printable, printableJson } from "../output/printable.ts";
import type { Shell } from "../shell.ts";
import { CommandError, type Status } from "../status.ts";

/** Where the vendor publishes the files of its APIs. */
const PUBLISHED = [vendorFile("company"), vendorFile("firm")];

/** Compares files with this release, and prints what differs: 3 when something is breaking. */
export async function checkContract(
  { output }: Shell,
  sources: readonly string[],
  { json }: { readonly json?: true },
): Promise<Status> {
  const looks = await Promise.all((sources.length > 0 ? sources : PUBLISHED).map(lookAt));
  const broken = looks.find(({ failure }) => failure !== undefined);
  if (broken !== undefined) {
    throw new CommandError(broken.failure ?? "", 1, { kind: "ContractUnreadable" });
  }
  await output.write(json ? `${printableJson(looks)}\n` : printable(looks.map(textOf).join("\n")));
  return looks.some(({ breaking }) => breaking.length > 0) ? 3 : 0;
}

function textOf({ api, source, operations, breaking, compatible, unnecessaryCorrections }: Look) {
  const lines = [
    ...breaking.map((line) => `breaking    ${line}`),
    ...compatible.map((line) => `compatible  ${line}`),
    ...unnecessaryCorrections.map(
      (place) => `compatible  ${place}: its correction is no longer needed`,
    ),
  ];
  const head = `${api} API, ${operations} operations in ${source}: `;
  return `${[head + (lines.length === 0 ? "as in this release" : `${lines.length} differences`), ...lines].join("\n")}\n`;
}
