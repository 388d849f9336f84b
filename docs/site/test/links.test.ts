import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { GROUPS } from "../.vitepress/contents.ts";
import { builtSite, DOCS } from "./help/built-site.ts";

const links = suite("links", { limitMs: 240_000 });

interface Built {
  /** The links of a page, as they are written. */
  readonly hrefs: ReadonlySet<string>;
  readonly anchors: ReadonlySet<string>;
}

links("of the built site lead to a page, a file or a place on a page that exists", async () => {
  const built = await builtSite();
  const pages = new Map<string, Built>();
  for (const file of filesOf(built, ".html")) {
    const html = readFileSync(join(built, file), "utf8");
    pages.set(`/${file}`, {
      hrefs: valuesOf(html, /\shref="([^"]*)"/g),
      anchors: valuesOf(html, /\s(?:id|name)="([^"]*)"/g),
    });
  }
  const dead: string[] = [];
  for (const [path, { hrefs }] of pages) {
    for (const href of hrefs) {
      if (!leadsSomewhere(built, pages, path, href)) dead.push(`${path} → ${href}`);
    }
  }
  assert.equal(dead, []);
  assert.ok(pages.size > 30);
});

function leadsSomewhere(
  built: string,
  pages: ReadonlyMap<string, Built>,
  from: string,
  href: string,
): boolean {
  if (/^[a-z]+:/.test(href)) return true;
  const { pathname, hash } = new URL(href, `http://site${from}`);
  const path = decodeURI(pathname);
  const page = [path, `${path}.html`, posix.join(path, "index.html")].find((one) => pages.has(one));
  if (page === undefined) return !path.endsWith("/") && existsSync(join(built, path));
  return hash === "" || pages.get(page)?.anchors.has(decodeURIComponent(hash.slice(1))) === true;
}

/** Guides that have a place at the side; the site leaves out a link to one that is not written yet. */
const PLANNED = new Set(GROUPS.flatMap(({ pages }) => pages.map((page) => `${page}.md`)));

links("of the Markdown lead to a file that exists, or to a guide that has its place", () => {
  const dead = filesOf(DOCS, ".md")
    .filter((file) => !/(^|\/)(node_modules|dist|examples|site)\//.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(DOCS, file), "utf8").replace(/^```.*?^```/gms, "");
      return [...valuesOf(text, /\]\(([^)#\s]+)[^)]*\)/g)]
        .filter((target) => !/^([a-z]+:|\/)/.test(target))
        .filter((target) => !existsSync(join(DOCS, file, "..", decodeURI(target))))
        .filter((target) => !PLANNED.has(target))
        .filter((target) => !isGenerated(join(DOCS, file, "..", target)))
        .map((target) => `docs/${file} → ${target}`);
    });
  assert.equal(dead, []);
});

/** Whether a page is made when the site is built, by a dynamic route of its folder. */
function isGenerated(path: string): boolean {
  const folder = join(path, "..");
  return existsSync(folder) && readdirSync(folder).some((file) => /^\[.+\]\.md$/.test(file));
}

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(ending),
  );
}

function valuesOf(text: string, pattern: RegExp): Set<string> {
  return new Set(
    [...text.matchAll(pattern)].map(([, value = ""]) => value.replaceAll("&amp;", "&")),
  );
}

links.run();
