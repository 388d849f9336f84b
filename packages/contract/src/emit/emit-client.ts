import type { Resource } from "../model/resource.ts";
import { camelCase, pascalCase } from "../name/word-forms.ts";
import { apiOfResource } from "../tables/selection.ts";
import { docComment } from "./docstrings.ts";
import { HEADER, type SourceFile } from "./source-file.ts";

/** Where the client has its entry points of core's resources, below its `src`. */
export const CLIENT_RESOURCES = "resources/";

/** The client's entry points of core's resources, and its groups of methods. Below its `src`. */
export function emitClient(resources: readonly Resource[]): SourceFile[] {
  const ofApi = (api: "company" | "firm") =>
    resources.filter((resource) => apiOfResource(resource) === api).map(({ file }) => file);
  return [
    ...[...resources.map(({ file }) => file), "catalogue", "enumerations"].map(emitEntryPoint),
    emitGroups("Company", "company-groups.ts", ofApi("company")),
    emitGroups("Firm", "firm-groups.ts", ofApi("firm")),
  ];
}

const emitEntryPoint = (file: string): SourceFile => ({
  path: `${CLIENT_RESOURCES}${file}.ts`,
  text: `${HEADER}\n\nexport * from "@centime/core/${file}";\n`,
});

/**
 * Each group is an interface with a name: without one, its hover is `Bound<typeof import("/…")>`, and a
 * declaration that exports it names a package that pnpm hides from the user (TS2742).
 */
function emitGroups(api: string, path: string, files: readonly string[]): SourceFile {
  const groups = files.map((file) => ({
    file,
    name: camelCase(file.replace(/^firm\//, "")),
    resource: camelCase(file),
    type: `${pascalCase(file)}Methods`,
  }));
  const imports = groups.map(({ resource }) => resource);
  const interfaces = groups.flatMap(({ file, resource, type }) => [
    `${docComment([`The operations of \`centime/${file}\` as methods.`])}export interface ${type} extends Bound<typeof ${resource}> {}`,
    "",
  ]);
  const members = groups.map(({ name, type }) => `  readonly ${name}: ${type};`);
  const bound = groups.map(({ name, resource }) => `    ${name}: ${resource},`);
  const text = [
    HEADER,
    "",
    `import { ${imports.join(", ")} } from "@centime/core/resources";`,
    `import { type Bound, bindAll } from "./bind.ts";`,
    `import type { Client } from "./client.ts";`,
    "",
    ...interfaces,
    `${docComment([`The operations of the ${api} API as methods, grouped by resource.`])}export interface ${api}Groups {`,
    ...members,
    "}",
    "",
    `${docComment([`Binds the operations of the ${api} API to a client.`])}export function make${api}Groups(client: Client): ${api}Groups {`,
    `  return bindAll<${api}Groups>(client, {`,
    ...bound,
    "  });",
    "}",
    "",
  ].join("\n");
  return { path, text };
}
