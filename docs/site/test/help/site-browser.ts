import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "puppeteer-core";
import { builtSite } from "./built-site.ts";
import { startChromium } from "./chromium.ts";
import { type StaticServer, serveSite } from "./static-server.ts";

export interface View {
  readonly width?: number;
  readonly theme?: "light" | "dark";
}

/** A Chromium before the built site. */
export interface SiteBrowser {
  /** Opens a page, passes it on, and returns what it logged as an error or asked of another server. */
  visit(path: string, view: View, look?: (page: Page) => Promise<void>): Promise<string[]>;
  close(): Promise<void>;
}

/** Builds the site, serves it on this machine and starts a Chromium. */
export async function openSite(): Promise<SiteBrowser> {
  const server = await serveSite(await builtSite());
  const browser = await startChromium();
  return {
    visit: (path, view, look) => visit(browser, server, path, view, look),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function visit(
  browser: Browser,
  { url }: StaticServer,
  path: string,
  view: View,
  look: (page: Page) => Promise<void> = async () => {},
): Promise<string[]> {
  const page = await browser.newPage();
  const problems = watch(page, url);
  await show(page, view);
  await page.goto(url + path);
  await page.waitForFunction(() => "__vue_app__" in (document.querySelector("#app") ?? {}));
  await look(page);
  await page.close();
  return problems.map((problem) => `${path}: ${problem}`);
}

/** The views that a page is looked at in. */
export const VIEWS = [
  { width: 1280, theme: "light" },
  { width: 390, theme: "dark" },
  { width: 1280, theme: "dark" },
  { width: 390, theme: "light" },
] as const;

/** Sets the width of a page's window, and which theme its reader prefers. */
export async function show(page: Page, { width = 1280, theme = "light" }: View): Promise<void> {
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: theme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await page.setViewport({ width, height: 900 });
}

/** Collects what goes wrong on a page; one that is not found is meant when it is the page itself. */
function watch(page: Page, url: string): string[] {
  const problems: string[] = [];
  const isOurs = (address: string): boolean =>
    address.startsWith(`${url}/`) || /^(data|blob|about):/.test(address);
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warn") problems.push(message.text());
  });
  page.on("request", (request) => {
    if (!isOurs(request.url())) problems.push(`asks for ${request.url()}`);
  });
  return problems;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(options: object): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

/**
 * Returns what is wrong on a page in each view: what axe finds, each with the first element that it is wrong on,
 * and whether the page is wider than its window. In the later views only colours are new.
 */
export async function accessibilityProblems(page: Page, path: string): Promise<string[]> {
  await page.evaluate(AXE);
  const problems: string[] = [];
  for (const [index, view] of VIEWS.entries()) {
    await show(page, view);
    const found = await axeProblems(page, index < 2 ? {} : { runOnly: ["color-contrast"] });
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (beyond > 0) found.push(`${beyond} pixels wider than its window`);
    problems.push(...found.map((problem) => `${path}, ${view.width} ${view.theme}: ${problem}`));
  }
  return problems;
}

function axeProblems(page: Page, options: object): Promise<string[]> {
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { readonly axe: Axe };
    const { violations } = await axe.run({ ...options, resultTypes: ["violations"] });
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.length} times, ${nodes[0]?.html}`,
    );
  }, options);
}
