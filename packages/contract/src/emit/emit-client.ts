import type { Resource } from "../model/resource.ts";
import { camelCase } from "../name/word-forms.ts";
import { apiOfResource } from "../tables/selection.ts";
import { docComment } from "./doc-comment.ts";
import { HEADER, type SourceFile } from "./source-file.ts";

/** What the client has of each resource: an entry point, and a group of methods. Below its `src`. */
export function emitClient(resources: readonly Resource[]): SourceFile[] {
  const ofApi = (api: "company" | "firm") =>
    resources.filter((resource) => apiOfResource(resource) === api).map(({ file }) => file);
  return [
    ...resources.map(({ file }) => emitEntryPoint(file)),
    emitGroups("Company", "company-groups.ts", ofApi("company")),
    emitGroups("Firm", "firm-groups.ts", ofApi("firm")),
  ];
}

const emitEntryPoint = (file: string): SourceFile => ({
  path: `${file}.ts`,
  text: `${HEADER}\n\nexport * from "${entryPoint(file)}";\n`,
});

const entryPoint = (file: string) => `@centime/core/${file}`;

function emitGroups(api: string, path: string, files: readonly string[]): SourceFile {
  const groups = files.map((file) => ({
    name: camelCase(file.replace(/^firm\//, "")),
    resource: camelCase(file),
  }));
  const imports = groups.map(({ name, resource }) =>
    name === resource ? name : `${resource} as ${name}`,
  );
  const members = groups.map(({ name }) => `  readonly ${name}: Bound<typeof ${name}>;`);
  const bound = groups.map(({ name }) => `    ${name}: bind(client, ${name}),`);
  const text = [
    HEADER,
    "",
    `import { ${imports.join(", ")} } from "@centime/core/resources";`,
    `import { type Bound, bind } from "./bind.ts";`,
    `import type { Client } from "./send.ts";`,
    "",
    `${docComment([`The operations of the ${api} API as methods, grouped by resource.`])}export interface ${api}Groups {`,
    ...members,
    "}",
    "",
    `${docComment([`Makes the groups of the ${api} API.`])}export function make${api}Groups(client: Client): ${api}Groups {`,
    "  return {",
    ...bound,
    "  };",
    "}",
    "",
  ].join("\n");
  return { path, text };
}
