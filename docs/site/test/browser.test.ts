import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { missingChromium } from "./help/chromium.ts";
import { openSite, type SiteBrowser } from "./help/site-browser.ts";

const missing = missingChromium();
const inBrowser = suite("the site in a browser", { limitMs: 240_000 });

let site: SiteBrowser;

inBrowser.before(async () => {
  if (missing === undefined) site = await openSite();
});

inBrowser.after(async () => {
  if (missing === undefined) await site.close();
});

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

inBrowser.unless(
  missing,
  "says in the language of its address that a page is not there",
  async () => {
    for (const [path, lang, words, home] of [
      ["/nowhere", "en", "Page not found", "/"],
      ["/fr/guides/nowhere", "fr", "Page introuvable", "/fr/"],
    ] as const) {
      const errors = await site.visit(path, {}, async (page) => {
        await page.waitForSelector(`html[lang="${lang}"] main a[href="${home}"]`);
        assert.is(await page.$eval("main h1", (heading) => heading.textContent), words);
      });
      assert.is(errors.length, 1);
      assert.match(errors[0] ?? "", "status of 404");
    }
  },
);

/** Follows a link of a page, then switches to French, which has to lead to a path. */
async function switches(from: string, link: string, expected: string): Promise<void> {
  const errors = await site.visit(from, {}, async (page) => {
    await page.$eval(`.VPSidebar a[href="${link}"]`, (anchor) => (anchor as HTMLElement).click());
    await page.waitForFunction(`location.pathname === ${JSON.stringify(link)}`);
    const french = `.VPNavBarTranslations a[href="/fr${link}"]`;
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
