import { CLIENT_RESOURCES } from "../emit/emit-client.ts";

interface EntryPoint {
  readonly types: string;
  readonly default: string;
}

type EntryPoints = Readonly<Record<string, EntryPoint | "./package.json">>;

interface Manifest {
  readonly exports: EntryPoints;
}

/** Where core has its resources, below its `src`. */
const RESOURCES = "resources/";

/** Entry points in that folder that are not resources. */
const OTHERS = ["./catalogue", "./enumerations", "./resources"];

/** Returns the manifests of core and the client with an entry point for every resource. */
export function withResources(
  manifests: { readonly core: string; readonly client: string },
  files: readonly string[],
): { readonly core: string; readonly client: string } {
  const former = formerResources(manifests.core);
  const at = (moduleOf: (file: string) => string) =>
    Object.fromEntries(files.map((file) => [`./${file}`, entryPoint(moduleOf(file))]));
  return {
    core: withEntryPoints(
      manifests.core,
      former,
      at((file) => `${RESOURCES}${file}/index`),
    ),
    client: withEntryPoints(
      manifests.client,
      former,
      at((file) => `${CLIENT_RESOURCES}${file}`),
    ),
  };
}

/** The entry point of a module, by its path below `src`. */
const entryPoint = (module: string): EntryPoint => ({
  types: `./dist/src/${module}.d.ts`,
  default: `./dist/bundle/${module}.js`,
});

/** The resources that core's manifest has so far. */
function formerResources(manifest: string): string[] {
  return Object.entries((JSON.parse(manifest) as Manifest).exports)
    .filter(([, files]) => files !== "./package.json" && isResource(files))
    .filter(([name]) => !OTHERS.includes(name))
    .map(([name]) => name);
}

const isResource = ({ default: file }: EntryPoint) => file.startsWith(`./dist/bundle/${RESOURCES}`);

/** The manifest with new entry points instead of the former ones. All others stay. */
function withEntryPoints(
  manifest: string,
  former: readonly string[],
  entryPoints: EntryPoints,
): string {
  const parsed = JSON.parse(manifest) as Manifest;
  const kept = Object.entries(parsed.exports).filter(([name]) => !former.includes(name));
  const sorted = [...kept, ...Object.entries(entryPoints)].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ ...parsed, exports: Object.fromEntries(sorted) }, undefined, 2)}\n`;
}
