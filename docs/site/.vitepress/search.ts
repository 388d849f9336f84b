import { operationPages } from "@centime/contract/pages";
import { resourceName } from "../operations/resources.ts";

/** A part of a page as the search indexes it; the last title is its own. */
interface Section {
  readonly anchor: string;
  readonly titles: string[];
  readonly text: string;
}

let sections: Promise<ReadonlyMap<string, Section>> | undefined;

/**
 * What the search knows of an operation's page: its names and words in both languages, and none of its
 * tables, which would make the index ten times as large; of an entry point's page, the names of what it
 * exports. Nothing for a page of another kind, which is indexed whole.
 */
export async function sectionsOf(file: string, html: string): Promise<Section[]> {
  if (/docs\/api\//.test(file)) return namesOnly(html);
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

const HEADING = /<h([1-3]) id="([^"]*)"[^>]*>(.*?)<a /g;

/** The names in the headings of a page, below that of the page. */
function namesOnly(html: string): Section[] {
  const headings = [...html.matchAll(HEADING)].map(([, level, anchor = "", name = ""]) => ({
    level,
    anchor,
    name: name.replace(/<[^>]*>/g, "").trim(),
  }));
  const [page, ...others] = headings;
  if (page === undefined) return [];
  const names = others
    .filter(({ level }) => level === "3")
    .map(({ anchor, name }) => ({ anchor, titles: [page.name, name], text: name }));
  return [{ anchor: "", titles: [page.name], text: page.name }, ...names];
}
