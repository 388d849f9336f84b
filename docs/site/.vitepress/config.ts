import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogue } from "centime/catalogue";
import { defineConfig } from "vitepress";
import { addresses } from "./addresses.ts";
import { frenchTypography, inFrench } from "./french.ts";
import { operationLinks, releaseOf, repositoryLinks } from "./links.ts";
import { writeLlms } from "./llms.ts";
import { locales, SEARCH } from "./locales.ts";
import { playgroundParts } from "./playground-parts.ts";
import { breakableNames, emptyHeaders } from "./tables.ts";

const SITE = fileURLToPath(new URL("..", import.meta.url));
const DOCS = fileURLToPath(new URL("../..", import.meta.url));
const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** The address of a page below its language. */
const addressOf = (page: string): string =>
  page.replace(/(^|\/)(index|README)\.md$/, "$1").replace(/\.md$/, "");

const { repository, homepage } = releaseOf(ROOT);

export default defineConfig({
  title: "Centime",
  srcDir: "..",
  srcExclude: ["site/**", "examples/**"],
  rewrites: { "decisions/README.md": "decisions/index.md" },
  cleanUrls: true,
  ...addresses(homepage),
  head: [["link", { rel: "icon", type: "image/svg+xml", href: "/logo.svg" }]],
  // Else each page repeats the names of all others.
  metaChunk: true,
  locales: locales(DOCS),
  themeConfig: {
    logo: "/logo.svg",
    search: SEARCH,
    ...(repository !== undefined && { socialLinks: [{ icon: "github", link: repository }] }),
  },
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    config: (markdown) => {
      repositoryLinks({ root: ROOT, docs: DOCS, repository })(markdown);
      operationLinks((name) => Object.hasOwn(catalogue, name))(markdown);
      frenchTypography(markdown);
      emptyHeaders(markdown);
      breakableNames(markdown);
    },
  },
  transformHtml: (html, _, { page, siteConfig }) =>
    siteConfig.pages.includes(`fr/${page}`) || page.startsWith("fr/")
      ? html
      : html.replaceAll(`href="/fr/${addressOf(page)}"`, 'href="/fr/"'),
  buildEnd: ({ outDir, site }) =>
    writeLlms(DOCS, outDir, site.locales["root"]?.description ?? site.description),
  transformPageData({ relativePath, title, params, description, frontmatter }, { siteConfig }) {
    const isInFrench = siteConfig.pages.includes(`fr/${relativePath}`);
    // Pages that are not at the side have no place in its order.
    const alone = /^(fr\/)?(operations|api)\//.test(relativePath) && { prev: false, next: false };
    return {
      frontmatter: { ...frontmatter, ...alone, isInFrench },
      description: params?.["description"] ?? description,
      ...(relativePath.startsWith("fr/") && { title: inFrench(title) }),
    };
  },
  vite: {
    publicDir: `${SITE}public`,
    plugins: [
      playgroundParts({ playground: join(SITE, "playground"), packages: join(ROOT, "packages") }),
    ],
  },
});
