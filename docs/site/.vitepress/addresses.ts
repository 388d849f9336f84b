import type { HeadConfig, TransformContext, UserConfig } from "vitepress";
import { LANGUAGES } from "./contents.ts";

/** What search engines are told, once the site has an address: a sitemap, and each page's address and languages. */
export function addresses(
  homepage: string | undefined,
): Required<Pick<UserConfig, "sitemap" | "transformHead">> | undefined {
  return homepage === undefined
    ? undefined
    : {
        sitemap: { hostname: homepage },
        transformHead: ({ page, siteConfig }: TransformContext) =>
          headLinks(homepage, page, siteConfig.pages),
      };
}

function headLinks(homepage: string, page: string, pages: readonly string[]): HeadConfig[] {
  if (page === "404.md") return [];
  const addressOf = (path: string): string =>
    new URL(path.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, ""), homepage).href;
  const english = page.replace(/^fr\//, "");
  const paths = LANGUAGES.map((language) => ({
    language,
    path: language === "en" ? english : `${language}/${english}`,
  })).filter(({ path }) => pages.includes(path));
  const links = paths.map(({ language, path }) => linkOf("alternate", addressOf(path), language));
  const canonical = linkOf("canonical", addressOf(page));
  return paths.length < 2
    ? [canonical]
    : [canonical, ...links, linkOf("alternate", addressOf(english), "x-default")];
}

const linkOf = (rel: string, href: string, hreflang?: string): HeadConfig => [
  "link",
  { rel, ...(hreflang !== undefined && { hreflang }), href },
];
