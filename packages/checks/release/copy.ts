import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";

const NOT_SOURCES = new Set(["node_modules", "dist", ".git"]);

/** Returns the files of a repository that are neither installed nor built, relative to its root. */
export function sourceFiles(root: string, folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_SOURCES.has(entry.name)) return [];
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? sourceFiles(root, path) : [path];
  });
}

/**
 * Copies a repository's sources into an empty folder, where they are not built yet. What is installed is
 * shared: the workspaces of the copy are linked to each other, and to the installed packages.
 */
export function copyRepository(root: string, into: string): void {
  const files = sourceFiles(root);
  for (const file of files) {
    mkdirSync(dirname(join(into, file)), { recursive: true });
    cpSync(join(root, file), join(into, file));
  }
  const type = process.platform === "win32" ? "junction" : "dir";
  symlinkSync(join(root, "node_modules"), join(into, "node_modules"), type);
  for (const manifest of files.filter((file) => file.endsWith("/package.json"))) {
    const modules = join(dirname(manifest), "node_modules");
    if (!existsSync(join(root, modules))) continue;
    cpSync(join(root, modules), join(into, modules), { recursive: true, verbatimSymlinks: true });
  }
}
