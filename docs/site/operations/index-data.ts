import { operationPages } from "@centime/contract/pages";
import type { Language } from "../.vitepress/contents.ts";
import { inFrench } from "../.vitepress/french.ts";
import { resourceAnchor, resourceName } from "./resources.ts";

/** A resource in the index: its operations, each with the request and one sentence. */
export interface IndexedResource {
  readonly anchor: string;
  readonly title: string;
  readonly operations: readonly {
    readonly name: string;
    readonly request: string;
    readonly summary: string;
  }[];
}

/** The index of all operations by resource, those of the Company API first. */
export async function operationIndex(language: Language): Promise<IndexedResource[]> {
  const pages = await operationPages();
  const set = language === "fr" ? inFrench : (text: string) => text;
  const files = [...new Set(pages.map(({ file }) => file))];
  return files.map((file) => ({
    anchor: resourceAnchor(file),
    title: set(resourceName(file)[language]),
    operations: pages
      .filter((page) => page.file === file)
      .map(({ name, method, path, summary }) => ({
        name,
        request: `${method} ${path.replace("/api/external/", "")}`,
        summary: set(summary[language]),
      })),
  }));
}
