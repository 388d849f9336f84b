import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "@centime/test-kit";
import { catalogue } from "centime/catalogue";
import * as assert from "uvu/assert";
import type { TransformContext } from "vitepress";
import { addresses } from "../.vitepress/addresses.ts";
import { GROUPS, NAV } from "../.vitepress/contents.ts";
import { inFrench } from "../.vitepress/french.ts";
import { hrefOnSite } from "../.vitepress/links.ts";
import { sidebar, titleOf } from "../.vitepress/sidebar.ts";
import { builtSite, DOCS, ROOT } from "./help/built-site.ts";

const site = suite("the built site", { limitMs: 240_000 });

let built = "";

site.before(async () => {
  built = await builtSite();
});

const page = (path: string): string => readFileSync(join(built, `${path}.html`), "utf8");

site("has a first page in both languages, which says its language", () => {
  assert.match(page("index"), '<html lang="en"');
  assert.match(page("fr/index"), '<html lang="fr"');
});

site("has a page for every guide", () => {
  const guides = readdirSync(join(DOCS, "guides")).map((name) => name.replace(/\.md$/, ""));
  const missing = guides.filter((guide) => !existsSync(join(built, "guides", `${guide}.html`)));
  assert.equal(missing, []);
  assert.ok(guides.length > 10);
});

site("has a link to every guide at the side", () => {
  for (const guide of readdirSync(join(DOCS, "guides"))) {
    assert.match(page("guides/calls"), `href="/guides/${guide.replace(/\.md$/, "")}"`);
  }
});

site("leads from the page of evidence to that of each operation, in both languages", () => {
  for (const language of ["", "fr/"]) {
    const evidence = page(`${language}evidence`);
    const operations = Object.keys(catalogue);
    assert.equal(
      operations.filter((name) => !evidence.includes(`href="/${language}operations/${name}"`)),
      [],
    );
  }
});

site("has an index for assistants, and the guides as one text", () => {
  const index = readFileSync(join(built, "llms.txt"), "utf8");
  const lines = index.match(/^- \[.+\]\(\/.*\): [A-Z`@].+[.:]$/gm) ?? [];
  for (const guide of readdirSync(join(DOCS, "guides"))) {
    const link = `](/guides/${guide.replace(/\.md$/, "")})`;
    assert.ok(
      lines.some((line) => line.includes(link)),
      guide,
    );
  }
  const whole = readFileSync(join(built, "llms-full.txt"), "utf8");
  assert.ok(whole.includes(readFileSync(join(DOCS, "guides", "calls.md"), "utf8")));
});

site("asks no other server for anything", () => {
  const loaded = /<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?\/\/[^"]+"/g;
  for (const path of ["index", "fr/index", "guides/calls"]) {
    assert.equal(page(path).match(loaded) ?? [], [], path);
  }
});

site("marks at the side what is in English alone", () => {
  const labels = sidebar(DOCS, "fr").flatMap(({ items = [] }) => items);
  const architecture = labels.find(({ link }) => link === "/architecture");
  assert.is(architecture?.text, "Architecture (en anglais)");
});

site("names every page once at the side", () => {
  const links = sidebar(DOCS, "en").flatMap(({ items = [] }) => items.map(({ link }) => link));
  assert.equal(links, [...new Set(links)]);
  assert.ok(GROUPS.length > 3 && NAV.length > 3);
});

site("takes a page's title from its front matter, else from its first heading", () => {
  assert.is(titleOf('---\ntitle: "A page"\n---\n# Another\n'), "A page");
  assert.is(titleOf("<!-- generated -->\n\n# The `sandbox`\n"), "The sandbox");
  assert.is(titleOf("No heading"), undefined);
});

site("sets French as print does, and leaves code and English alone", () => {
  assert.is(
    inFrench("l'avoir : « 20 % » ; d'"),
    "l’avoir\u00a0: «\u00a020\u00a0%\u00a0»\u00a0; d’",
  );
  assert.is(inFrench("à 10:30, sur https://a.test"), "à 10:30, sur https://a.test");
  assert.match(page("fr/guides/runtimes"), "Environnements d’exécution");
  assert.not.match(page("fr/guides/runtimes"), "Environnements d'exécution");
  assert.match(page("fr/guides/cassettes"), "&#39;*.har diff=har&#39;");
  assert.match(page("guides/runtimes"), "in place of Node&#39;s");
});

site("has no sitemap before it has an address", () => {
  assert.is(addresses(undefined), undefined);
  assert.not(existsSync(join(built, "sitemap.xml")));
});

site("tells search engines the address of each page, and of its other language", async () => {
  const { sitemap, transformHead } = addresses("https://centime.example") ?? {};
  assert.equal(sitemap, { hostname: "https://centime.example" });
  const pages = ["index.md", "fr/index.md", "guides/calls.md", "fr/guides/calls.md", "policy.md"];
  const linksOf = async (page: string) => {
    const context = { page, siteConfig: { pages } } as TransformContext;
    const head = (await transformHead?.(context)) ?? [];
    return head.map(([, { rel, hreflang, href }]) => [hreflang ?? rel, href]);
  };
  assert.equal(await linksOf("policy.md"), [["canonical", "https://centime.example/policy"]]);
  assert.equal(await linksOf("404.md"), []);
  assert.equal(await linksOf("fr/guides/calls.md"), [
    ["canonical", "https://centime.example/fr/guides/calls"],
    ["en", "https://centime.example/guides/calls"],
    ["fr", "https://centime.example/fr/guides/calls"],
    ["x-default", "https://centime.example/guides/calls"],
  ]);
  assert.equal((await linksOf("fr/index.md"))[0], ["canonical", "https://centime.example/fr/"]);
});

const links = { root: ROOT, docs: DOCS, repository: "https://github.com/o/n" };
const guide = join(DOCS, "guides", "calls.md");

site("leaves links between pages as they are, and a README is its folder's index", () => {
  assert.is(hrefOnSite(links, guide, "pages.md#sort"), "pages.md#sort");
  assert.is(hrefOnSite(links, guide, "https://a.test/b"), "https://a.test/b");
  assert.is(hrefOnSite(links, guide, "../decisions"), "../decisions/index.md");
  assert.is(hrefOnSite(links, guide, "../decisions/README.md"), "../decisions/index.md");
});

site("links files that are no pages in the repository, once that has an address", () => {
  const source = "../../packages/core/src/call.ts";
  assert.is(
    hrefOnSite(links, guide, source),
    "https://github.com/o/n/blob/main/packages/core/src/call.ts",
  );
  assert.is(
    hrefOnSite(links, guide, "../examples/calls"),
    "https://github.com/o/n/tree/main/docs/examples/calls",
  );
  assert.is(hrefOnSite({ ...links, repository: undefined }, guide, source), undefined);
});

site("leads from a French page to the English one where there is no other", () => {
  const french = join(DOCS, "fr", "guides", "calls.md");
  assert.is(hrefOnSite(links, french, "../architecture.md#x"), "/architecture.md#x");
  assert.is(hrefOnSite(links, french, "nowhere.md"), undefined);
});

site.run();
