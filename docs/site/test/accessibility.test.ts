import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { builtSite } from "./help/built-site.ts";
import { missingChromium } from "./help/chromium.ts";
import { accessibilityProblems, openSite, type SiteBrowser } from "./help/site-browser.ts";

const missing = missingChromium();
const accessibility = suite("accessibility", { limitMs: 280_000 });

let site: SiteBrowser;
let paths: string[] = [];

accessibility.before(async () => {
  if (missing !== undefined) return;
  paths = visited(await builtSite());
  site = await openSite();
});

accessibility.after(async () => {
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

accessibility.unless(missing, "holds on pages of every kind, in all views", async () => {
  const problems: string[] = [];
  for (const path of paths) {
    const errors = await site.visit(path, {}, async (page) => {
      problems.push(...(await accessibilityProblems(page, path)));
    });
    problems.push(...errors);
  }
  assert.is(problems.join("\n"), "");
  assert.ok(paths.length > 10);
});

for (const path of ["/playground", "/fr/playground"]) {
  accessibility.unless(missing, `holds at ${path}, before a run and after it`, async () => {
    const problems: string[] = [];
    const errors = await site.visit(path, {}, async (page) => {
      await page.waitForSelector(".cm-content");
      problems.push(...(await accessibilityProblems(page, path)));
      await page.click(".play-run");
      await page.waitForSelector("#play-output pre");
      await page.waitForSelector(".play-run:not([disabled])");
      for (const tab of ["output", "requests", "books"]) {
        await page.click(`#play-tab-${tab}`);
        if (tab === "requests") await page.click(".play-request button");
        problems.push(...(await accessibilityProblems(page, `${path}, ${tab}`)));
      }
    });
    assert.equal(errors, []);
    assert.is(problems.join("\n"), "");
  });
}

accessibility.run();
