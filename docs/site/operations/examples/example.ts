import type { OperationInfo } from "@centime/core";
import { code, toCode } from "./code.ts";
import type { Seeded } from "./seeded.ts";

/** What an example passes to its operation. */
export interface ExampleInput {
  /** Statements before the call. */
  readonly before?: readonly string[];
  /** The path's parameters in their order, but for a firm's company; from the sandbox's books without it. */
  readonly path?: readonly unknown[];
  readonly query?: object;
  readonly body?: unknown;
}

/** A statement that sends a call, expects that it succeeds, and keeps its value under a name. */
export const step = (name: string, method: string, ...args: readonly unknown[]): string =>
  `const ${name} = unwrap(await ${method}(${args.map((arg) => toCode(arg)).join(", ")}));`;

/** Uploads a file whose id other calls take. */
export const uploaded = (filename: string, text = `%PDF-1.7 ${filename}`): string =>
  step("file", "pennylane.fileAttachments.uploadFileAttachment", { file: pdf(filename, text) });

/** A file to upload. */
export const pdf = (filename: string, text = `%PDF-1.7 ${filename}`) => ({
  filename,
  type: "application/pdf",
  data: text,
});

/** An electronic invoice: a file on the disk, since its XML is too long to show. */
export const facturX = {
  before: ['const data = await readFile("facture-factur-x.pdf");'],
  file: { filename: "facture.pdf", type: "application/pdf", data: code("data") },
};

/** The code of an example: all that a file needs to run. */
export function exampleCode(
  info: OperationInfo,
  method: string,
  input: ExampleInput,
  seeded: Seeded,
): string {
  const isFirm = info.api === "firm";
  const statements = [...(input.before ?? []), callOf(info, method, input, seeded)];
  const body = statements.join("\n");
  const create = isFirm ? "createFirmClient" : "createClient";
  const names = [create, ...["toError", "unwrap"].filter((name) => body.includes(`${name}(`))];
  const node = body.includes("readFile(") ? ['import { readFile } from "node:fs/promises";'] : [];
  return [
    ...node,
    `import { ${names.join(", ")} } from "centime";`,
    "",
    `const ${isFirm ? "firm" : "pennylane"} = ${create}({ token: process.env.PENNYLANE_TOKEN ?? "" });`,
    "",
    body,
    "",
  ].join("\n");
}

function callOf(info: OperationInfo, method: string, input: ExampleInput, seeded: Seeded): string {
  const args = [...pathOf(info, input, seeded), ...[input.query ?? input.body].filter(isGiven)];
  const list = args.map((arg) => toCode(arg)).join(", ");
  if (info.paginated && info.paging !== undefined) {
    return [
      `for await (const item of ${method}.items(${list})) {`,
      "  if (item.isErr()) throw toError(item.error);",
      "  console.log(item.value);",
      "}",
    ].join("\n");
  }
  return [
    `const result = await ${method}(${list});`,
    "result.match(",
    "  (value) => console.log(value),",
    "  (failure) => console.error(failure.message),",
    ");",
  ].join("\n");
}

const isGiven = (value: unknown) => value !== undefined;

function pathOf({ path, name }: OperationInfo, input: ExampleInput, seeded: Seeded): unknown[] {
  const parameters = [...path.matchAll(/([a-z_]+)\/\{(\w+)\}/g)].map(([, part = ""]) => part);
  const own = [...(input.path ?? [])];
  return parameters.map((part) => {
    if (part === "companies") return seeded.company;
    const id = input.path === undefined ? seeded.ids[part] : own.shift();
    if (id === undefined) throw new Error(`The example of ${name} has no id for ${part}`);
    return id;
  });
}
