import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";
import { type Entry, GROUPS, type Group, type Language, NAV } from "./contents.ts";
import { inFrench } from "./french.ts";

/** Returns the bar at the top in a language, without the pages that do not exist. */
export function nav(docs: string, language: Language): DefaultTheme.NavItemWithLink[] {
  return NAV.flatMap((entry) => link(docs, language, entry) ?? []).map(({ text, link }) => ({
    text,
    link,
    // The entry of a folder is lit on all its pages.
    activeMatch: `^${/^\/(?:fr\/)?(?!fr\/)[^/]+\//.exec(link)?.[0] ?? `${link}$`}`,
  }));
}

/** Returns the bar at the side in a language, without the pages that do not exist. */
export function sidebar(docs: string, language: Language): DefaultTheme.SidebarItem[] {
  return GROUPS.map((group) => ({
    text: group.text[language],
    items: pagesOf(docs, group).flatMap((page) => link(docs, language, { page }) ?? []),
  })).filter(({ items }) => items.length > 0);
}

function pagesOf(docs: string, { folder, pages, others }: Group): string[] {
  const named = new Set(
    GROUPS.filter((group) => group.folder === folder).flatMap((group) => group.pages),
  );
  const found = others && existsSync(join(docs, folder)) ? readdirSync(join(docs, folder)) : [];
  const rest = found
    .filter((file) => file.endsWith(".md") && !file.startsWith("["))
    .map((file) => file.slice(0, -".md".length))
    .filter((page) => !named.has(page))
    .sort();
  return [...pages, ...rest].map((page) => (folder === "." ? page : `${folder}/${page}`));
}

/** Returns the link to a page in a language, else in English and saying so; nothing when there is none. */
function link(
  docs: string,
  language: Language,
  { page, text }: Entry,
): { text: string; link: string } | undefined {
  const isOwn = language !== "en" && existsSync(join(docs, language, `${page}.md`));
  const path = isOwn ? `${language}/${page}` : page;
  const file = join(docs, `${path}.md`);
  if (!existsSync(file)) return undefined;
  const title = text?.[language] ?? titleOf(readFileSync(file, "utf8")) ?? page;
  const label = language === "en" || isOwn ? title : `${title} (en anglais)`;
  return {
    text: language === "fr" ? inFrench(label) : label,
    link: `/${path.replace(/(^|\/)(index|README)$/, "$1")}`,
  };
}

/** Returns the title of a page: its front matter's, else its first heading, as plain text. */
export function titleOf(markdown: string): string | undefined {
  const [, matter = "", body = markdown] = /^---\n(.*?)\n---\n(.*)$/s.exec(markdown) ?? [];
  const title = /^title: *(.+)$/m.exec(matter)?.[1] ?? /^# +(.+)$/m.exec(body)?.[1];
  return title
    ?.trim()
    .replace(/^(["'])(.*)\1$/, "$2")
    .replaceAll("`", "");
}
