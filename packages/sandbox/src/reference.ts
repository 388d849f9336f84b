import type { Operation, OperationInfo } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { CONFIDENCES, type Notes } from "./modelled.ts";
import { notesOfOperation } from "./operations.ts";
import { undocumented } from "./undocumented.ts";

/** `docs/reference/sandbox.md`: what the sandbox models of each operation, and how sure it is. */
export function sandboxReference(): string {
  const infos = Object.values<Operation<unknown, unknown>>(catalogue).map(({ info }) => info);
  const apis = [
    { title: "Company API", infos: infos.filter(({ api }) => api === "company") },
    { title: "Firm API", infos: infos.filter(({ api }) => api === "firm") },
  ];
  const absent = { title: ABSENT, infos: undocumented.map(({ info }) => info) };
  return [HEAD, ...[...apis, absent].map((api) => section(api.title, api.infos))]
    .join("\n\n")
    .concat("\n");
}

const ABSENT = "Seen on the server, absent from the contract";

const HEAD = `<!-- Generated from the notes beside the handlers in packages/sandbox/src/resources. -->

# What the sandbox models

For each operation, what the [sandbox](../guides/sandbox.md) does beyond the contract, and how sure we are that the real API does the same:

- **recorded**: seen in recorded exchanges with the real API, to which \`npm run recordings:compare\` compares the sandbox;
- **measured**: measured by others on test companies, and published;
- **documented**: said by the vendor's contract or guides;
- **assumed**: nothing says so, and something had to be chosen.

Of every operation, paths, parameters, bodies, statuses and the form of responses are documented: they are the contract's. Bad input is answered as it says, before any rule below.`;

function section(title: string, infos: readonly OperationInfo[]): string {
  const rows = [...infos]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map((info) => row(info, notesOfOperation(info.name)));
  return [`## ${title}`, "", "| Operation | What is modelled |", "| --- | --- |", ...rows].join(
    "\n",
  );
}

function row({ name, method, path }: OperationInfo, notes: Notes | undefined): string {
  const short = path.replace("/api/external/", "");
  const texts = CONFIDENCES.flatMap((confidence) => {
    const own = notes?.[confidence];
    return own === undefined ? [] : [`**${confidence}**: ${[own].flat().join(" ")}`];
  });
  return `| \`${name}\`<br>\`${method} ${short}\` | ${texts.join("<br>") || "not yet: 501"} |`;
}
