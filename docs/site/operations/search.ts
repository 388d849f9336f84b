import { operationPages } from "@centime/contract/pages";
import { resourceName } from "./resources.ts";

/** A part of a page as the search indexes it; the last title is its own. */
interface Section {
  readonly anchor: string;
  readonly titles: string[];
  readonly text: string;
}

let sections: Promise<ReadonlyMap<string, Section>> | undefined;

/**
 * What the search knows of an operation's page: its names and words in both languages, and none of its
 * tables, which would make the index ten times as large. Nothing for a page of another kind.
 */
export async function operationSections(file: string): Promise<Section[]> {
  const [, language, name = ""] = /docs\/(fr\/)?operations\/(\w+)\.md$/.exec(file) ?? [];
  sections ??= sectionsByName();
  const section = (await sections).get(`${language === undefined ? "en" : "fr"} ${name}`);
  // VitePress splits the page itself when this returns nothing; its types do not say so.
  return (section && [section]) as Section[];
}

async function sectionsByName(): Promise<ReadonlyMap<string, Section>> {
  const pages = await operationPages();
  return new Map(
    pages.flatMap(({ name, file, contractId, method, path, summary, search }) =>
      (["en", "fr"] as const).map((language): [string, Section] => {
        const text = [contractId, `${method} ${path}`, summary.en, summary.fr, search.join(", ")];
        const titles = [resourceName(file)[language], name];
        return [`${language} ${name}`, { anchor: "", titles, text: text.join(" ") }];
      }),
    ),
  );
}
