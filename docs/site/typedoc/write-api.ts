// Writes docs/api, a page for each entry point of the packages, from their docstrings.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  Application,
  PageEvent,
  type ProjectReflection,
  ReflectionKind,
  TSConfigReader,
} from "typedoc";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const OUT = join(ROOT, "docs", "api");

/** In this order: what several export is described where it comes first. */
const PACKAGES = [
  "core",
  "transport",
  "client",
  "transport-ofetch",
  "cassette",
  "sandbox",
  "sync",
  "otel",
  "redis",
];

interface EntryPoint {
  /** `centime/oauth` */
  readonly name: string;
  /** Its declarations. */
  readonly path: string;
}

/** The entry points of a package, but for the operations, which have pages of their own. */
function entryPointsOf(folder: string): EntryPoint[] {
  const manifest = readFileSync(join(ROOT, "packages", folder, "package.json"), "utf8");
  const { name, exports } = JSON.parse(manifest) as {
    readonly name: string;
    readonly exports: Readonly<Record<string, { readonly types?: string }>>;
  };
  return Object.entries(exports).flatMap(([key, { types }]) =>
    types === undefined || OPERATIONS.test(types)
      ? []
      : [{ name: name + key.slice(1), path: join(ROOT, "packages", folder, types) }],
  );
}

const OPERATIONS = /\/resources\/|\/(?:catalogue|enumerations|resources|fields)\.d\.ts$/;

/** TypeDoc compiles declarations alone, which the build has written. */
function tsconfigFor(entryPoints: readonly EntryPoint[]): string {
  const path = join(ROOT, "docs", "site", "dist", "typedoc", "tsconfig.json");
  const compilerOptions = { composite: false, noEmit: true, types: ["node"] };
  const files = entryPoints.map((entry) => entry.path);
  const config = { extends: join(ROOT, "tsconfig.base.json"), compilerOptions, files };
  writeFileSync(path, JSON.stringify(config));
  return path;
}

async function convert(entryPoints: readonly EntryPoint[]) {
  const app = await Application.bootstrapWithPlugins(
    {
      name: "API of the packages",
      entryPoints: entryPoints.map(({ path }) => path),
      tsconfig: tsconfigFor(entryPoints),
      plugin: [import.meta.resolve("typedoc-plugin-markdown")],
      exclude: ["**/resources/**"],
      excludeExternals: true,
      disableSources: true,
      skipErrorChecking: true,
      readme: "none",
      groupOrder: ["Functions", "Variables", "Interfaces", "Type Aliases", "*"],
      out: OUT,
      logLevel: "Error",
      ...MARKDOWN,
    },
    [new TSConfigReader()],
  );
  const project = await app.convert();
  if (project === undefined || app.logger.hasErrors()) throw new Error("TypeDoc has failed");
  return { app, project };
}

/** Options of typedoc-plugin-markdown, which TypeDoc's types do not know. */
const MARKDOWN: Readonly<Record<string, unknown>> = {
  router: "module",
  entryFileName: "index",
  flattenOutputFiles: true,
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: false,
  useHTMLAnchors: true,
  parametersFormat: "table",
  interfacePropertiesFormat: "table",
  tableColumnSettings: { hideInherited: true, hideModifiers: true, hideOverrides: true },
};

/** Gives modules the names by which they are imported; TypeDoc names them after their files. */
function nameModules(project: ProjectReflection, entryPoints: readonly EntryPoint[]): void {
  for (const module of project.getChildrenByKind(ReflectionKind.Module)) {
    const entry = entryPoints.find(({ path }) =>
      [".d.ts", "/index.d.ts"].some((end) => path.endsWith(`/packages/${module.name}${end}`)),
    );
    if (entry === undefined) throw new Error(`No entry point is the module ${module.name}`);
    module.name = entry.name;
  }
}

/** Gives headings the places that TypeDoc links to, which VitePress would spell otherwise. */
const withPlaces = (markdown: string): string =>
  markdown.replace(/^<a id="([^"]+)"><\/a>\n\n(#+ .+)$/gm, "$2 {#$1}");

const entryPoints = PACKAGES.flatMap(entryPointsOf);
const absent = entryPoints.filter(({ path }) => !existsSync(path)).map(({ path }) => path);
if (absent.length > 0) throw new Error(`Not built: ${absent.join(", ")}`);
const { app, project } = await convert(entryPoints);
nameModules(project, entryPoints);
app.renderer.on(PageEvent.END, (page) => {
  page.contents = withPlaces(page.contents ?? "");
});
rmSync(OUT, { recursive: true, force: true });
await app.generateOutputs(project);
if (app.logger.hasErrors()) throw new Error("TypeDoc has failed");
