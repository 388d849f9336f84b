import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { suite } from "@centime/test-kit";
import type { Page } from "puppeteer-core";
import * as assert from "uvu/assert";
import { builtSite } from "./help/built-site.ts";
import { missingChromium } from "./help/chromium.ts";
import { accessibilityProblems, openSite, type SiteBrowser, show } from "./help/site-browser.ts";

const missing = missingChromium();
const inBrowser = suite("the site in a browser", { limitMs: 240_000 });

let site: SiteBrowser;
let paths: string[] = [];

inBrowser.before(async () => {
  if (missing !== undefined) return;
  paths = visited(await builtSite());
  site = await openSite();
});

inBrowser.after(async () => {
  if (missing === undefined) await site.close();
});

/** The paths of pages of each kind: of every folder the first one, and the longest. */
function visited(built: string): string[] {
  const folders = new Map<string, string[]>();
  for (const file of readdirSync(built, { recursive: true, encoding: "utf8" }).sort()) {
    if (!file.endsWith(".html") || file === "404.html" || file.includes("playground")) continue;
    folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), file]);
  }
  const sizeOf = (file: string): number => statSync(join(built, file)).size;
  return [...folders.values()].flatMap((files) => {
    const first = files.find((file) => basename(file) === "index.html") ?? files[0] ?? "";
    const longest = files.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
    return [...new Set([first, longest])].map(
      (file) => `/${file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "")}`,
    );
  });
}

inBrowser.unless(
  missing,
  "shows pages of every kind without an error, to axe as well",
  async () => {
    const problems: string[] = [];
    for (const path of paths) {
      const errors = await site.visit(path, { width: 1280, theme: "light" }, async (page) => {
        problems.push(...(await problemsOf(page, path, "wide and light")));
        await show(page, { width: 390, theme: "dark" });
        problems.push(...(await problemsOf(page, path, "narrow and dark")));
      });
      problems.push(...errors);
    }
    assert.is(problems.join("\n"), "");
    assert.ok(paths.length > 10);
  },
);

async function problemsOf(page: Page, path: string, view: string): Promise<string[]> {
  const problems = await accessibilityProblems(page);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (beyond > 0) problems.push(`${beyond} pixels wider than its window`);
  return problems.map((problem) => `${path}, ${view}: ${problem}`);
}

inBrowser.unless(missing, "finds in both languages, with or without accents", async () => {
  assert.match(await found("/", "getCustomerInvoices"), "/operations/getCustomerInvoices");
  assert.match(await found("/fr/", "getCustomerInvoices"), "/fr/operations/getCustomerInvoices");
  assert.match(await found("/fr/", "échéance"), "/fr/");
  assert.match(await found("/fr/", "echeance"), "/fr/");
});

inBrowser.unless(missing, "leads to the same page in French, else to the first one", async () => {
  await switches("/guides/calls", "/guides/pages", "/fr/guides/pages");
  await switches("/guides/calls", "/architecture", "/fr/");
});

/** Follows a link of a page, then switches to French, which has to lead to a path. */
async function switches(from: string, link: string, expected: string): Promise<void> {
  const errors = await site.visit(from, {}, async (page) => {
    await page.$eval(`.VPSidebar a[href="${link}"]`, (anchor) => (anchor as HTMLElement).click());
    await page.waitForFunction(`location.pathname === ${JSON.stringify(link)}`);
    const french = `.VPNavBarTranslations a[href="${expected}"]`;
    await page.waitForSelector(french);
    await page.$eval(french, (anchor) => (anchor as HTMLElement).click());
    await page.waitForFunction(`location.pathname === ${JSON.stringify(expected)}`);
    await page.waitForFunction(`document.documentElement.lang === "fr"`);
  });
  assert.equal(errors, []);
}

/** Searches from a page, and returns the addresses of what was found. */
async function found(from: string, term: string): Promise<string> {
  let addresses: string[] = [];
  await site.visit(from, {}, async (page) => {
    await page.keyboard.down("Control");
    await page.keyboard.press("k");
    await page.keyboard.up("Control");
    await page.waitForSelector(".VPLocalSearchBox input");
    await page.type(".VPLocalSearchBox input", term);
    await page.waitForSelector(".VPLocalSearchBox .result");
    addresses = await page.$$eval(".VPLocalSearchBox .result", (results) =>
      results.map((result) => result.getAttribute("href") ?? ""),
    );
  });
  return addresses.join("\n");
}

inBrowser.run();
