import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
} from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { extract, list } from "tar";
import { CHECKS, ROOT } from "../paths.ts";
import { run } from "../run.ts";

/** The parts of a package.json that these tests read. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly license?: string;
  readonly scripts?: Record<string, string>;
  readonly engines?: Record<string, string>;
  readonly exports?: Record<string, EntryPoint | "./package.json">;
  readonly bin?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
}

interface EntryPoint {
  readonly types: string;
  readonly default: string;
}

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** The folders of the packages that are published. */
export const publishedFolders = (root = ROOT): string[] =>
  readdirSync(join(root, "packages"))
    .map((name) => join(root, "packages", name))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .filter((folder) => readManifest(folder).private !== true);

/** The modules that users import from a package: `centime`, `centime/journals`, … */
export function entryPointsOf({ name, exports = {} }: Manifest): Map<string, EntryPoint> {
  const modules = new Map<string, EntryPoint>();
  for (const [subpath, files] of Object.entries(exports)) {
    if (typeof files !== "string") modules.set(join(name, subpath), files);
  }
  return modules;
}

/** A package as it would be published. */
export interface PackedPackage {
  readonly manifest: Manifest;
  readonly tarball: Uint8Array;
  /** The unpacked tarball. */
  readonly folder: string;
  /** The files in it, relative to the folder. */
  readonly files: readonly string[];
}

/**
 * Packs every published package into a folder, with the workspace's pnpm, as publishing would; what is
 * packed is unpacked into `node_modules` there.
 */
export async function packAll(into: string, root = ROOT): Promise<PackedPackage[]> {
  const names = publishedFolders(root).map((folder) => readManifest(folder).name);
  const filters = names.map((name) => `--filter=${name}`);
  const pnpm = join(root, "scripts/pnpm.mjs");
  const args = [pnpm, ...filters, "pack", `--out=${join(into, "%s.tgz")}`];
  await run(process.execPath, args, { cwd: root });
  return await Promise.all(names.map((name) => readPacked(name, into)));
}

async function readPacked(name: string, into: string): Promise<PackedPackage> {
  const file = join(into, `${name.replace("@", "").replace("/", "-")}.tgz`);
  const folder = join(into, "node_modules", name);
  await mkdir(folder, { recursive: true });
  await extract({ file, cwd: folder, strip: 1 });
  const files: string[] = [];
  await list({ file, onReadEntry: ({ path }) => files.push(path.replace(/^package\//, "")) });
  return { manifest: readManifest(folder), tarball: await readFile(file), folder, files };
}

/** Packs every published package, and links what they depend on beside them: a user's `node_modules`. */
export async function packWithDependencies(into: string, root = ROOT): Promise<PackedPackage[]> {
  const packed = await packAll(into, root);
  for (const folder of installedFolders()) {
    const link = join(into, "node_modules", readManifest(folder).name);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(folder, link, "junction");
  }
  return packed;
}

/** What the projects of users have beside ours: Node's types, an assistant, a client of Redis, OpenTelemetry. */
const USERS_OWN = [
  "@modelcontextprotocol/client",
  "@opentelemetry/sdk-metrics",
  "@opentelemetry/sdk-trace-base",
  "@types/node",
  "ioredis",
];

/** The third-party packages that ours need, and that those need, and those of users. */
export function installedFolders(): string[] {
  const found = new Set(publishedFolders().flatMap(dependenciesOf));
  for (const name of USERS_OWN) for (const folder of installedIn(CHECKS, name)) found.add(folder);
  for (const folder of found) {
    for (const needed of dependenciesOf(folder)) found.add(needed);
  }
  return [...found].filter((folder) => folder.includes("node_modules"));
}

function dependenciesOf(folder: string): string[] {
  const { dependencies, optionalDependencies, peerDependencies } = readManifest(folder);
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return names.flatMap((name) => installedIn(folder, name));
}

/** A package lies in a package's own `node_modules`, or beside it; an optional one may be absent. */
function installedIn(folder: string, name: string): string[] {
  for (let above = folder; above !== dirname(above); above = dirname(above)) {
    const place = join(above, "node_modules", name);
    if (existsSync(join(place, "package.json"))) return [realpathSync(place)];
  }
  return [];
}
