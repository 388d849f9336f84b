import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { projectFolders, readText } from "./root.ts";

interface Project {
  readonly references?: readonly { readonly path: string }[];
}
interface Manifest {
  readonly name: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

const projects = suite("projects");

projects("are all built by the root's", () => {
  const { references = [] } = readJson<Project>("tsconfig.json");
  const built = references.map(({ path }) => path.replace(/^\.\//, ""));
  assert.equal(
    projectFolders().filter((folder) => !built.includes(folder)),
    [],
  );
});

projects("refer to those that they depend on, so that a first build has the right order", () => {
  const folders = new Map(
    projectFolders().map((folder) => [readManifest(folder).name, folder] as const),
  );
  const missing = projectFolders().flatMap((folder) => {
    const { references = [] } = readJson<Project>(`${folder}/tsconfig.json`);
    const referred = references.map(({ path }) => path.replace(/^\.\./, "packages"));
    const { dependencies, devDependencies } = readManifest(folder);
    return Object.keys({ ...dependencies, ...devDependencies })
      .flatMap((name) => folders.get(name) ?? [])
      .filter((dependency) => !referred.includes(dependency))
      .map((dependency) => `${folder} → ${dependency}`);
  });
  assert.equal(missing, []);
});

function readManifest(folder: string): Manifest {
  return readJson<Manifest>(`${folder}/package.json`);
}

function readJson<Shape>(path: string): Shape {
  return JSON.parse(readText(path)) as Shape;
}

projects.run();
