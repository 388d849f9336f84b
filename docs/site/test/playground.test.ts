import { suite } from "@centime/test-kit";
import type { Browser, Page } from "puppeteer-core";
import * as assert from "uvu/assert";
import { encodeCode } from "../playground/page/link.ts";
import { builtSite } from "./help/built-site.ts";
import { missingChromium, startChromium } from "./help/chromium.ts";
import { type StaticServer, serveSite } from "./help/static-server.ts";

const missing = missingChromium();

const playground = suite("the playground in a browser", { limitMs: 240_000 });

let site: StaticServer | undefined;
let browser: Browser;

playground.before(async () => {
  if (missing !== undefined) return;
  site = await serveSite(await builtSite());
  browser = await startChromium();
});

playground.after(async () => {
  if (missing !== undefined) return;
  await browser.close();
  await site?.close();
});

/** Opens the playground, with code in its address where there is some; notes what goes wrong. */
async function opened(
  path: string,
  code?: string,
): Promise<{ page: Page; problems: string[]; outside: string[] }> {
  const page = await browser.newPage();
  const problems: string[] = [];
  const outside: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site?.url ?? "?") && !/^(blob|data|about):/.test(url)) outside.push(url);
  });
  const hash = code === undefined ? "" : `#code=${await encodeCode(code)}`;
  await page.goto(`${site?.url}/${path}${hash}`);
  await page.waitForSelector(".cm-content");
  return { page, problems, outside };
}

/** Runs what is in the editor, and returns what it printed. */
async function printed(page: Page): Promise<string> {
  await page.click(".play-run");
  await said(page, /ms\.$|failed|échoué|Stopped|Arrêté/);
  return await page.$eval("#play-output", (output) => output.textContent ?? "");
}

/** Waits until the playground says something of its run. */
const said = (page: Page, words: RegExp) =>
  page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector(".play-status")?.textContent ?? ""),
    { timeout: 60_000 },
    words.source,
  );

for (const [path, width] of [
  ["playground", 1280],
  ["fr/playground", 390],
] as const) {
  playground.unless(missing, `runs an example to its end at ${path}, ${width} wide`, async () => {
    const { page, problems } = await opened(path);
    await page.setViewport({ width, height: 900 });
    assert.match(await printed(page), "F-2026");
    const rows = await page.$$eval("#play-requests tbody tr", (all) => all.length);
    assert.ok(rows >= 3);
    const totals = await page.$$eval(".play-entry tfoot td", (all) =>
      all.map(({ textContent }) => textContent),
    );
    assert.is(totals[0], "1560.00");
    assert.is(totals[1], "1560.00");
    const isTooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    assert.not(isTooWide, "scrolls sideways");
    assert.equal(problems, []);
    await page.close();
  });
}

playground.unless(missing, "has its editor also where the page is never idle", async () => {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    window.requestIdleCallback = (later, { timeout } = {}) =>
      timeout === undefined ? 0 : window.setTimeout(later, timeout);
  });
  await page.goto(`${site?.url}/playground`);
  await page.waitForSelector(".cm-content");
  await page.close();
});

playground.unless(missing, "never runs the code of a link by itself", async () => {
  const { page } = await opened("playground", `console.log("it ran");`);
  await page.waitForSelector(".play-strange");
  assert.match(await page.$eval(".cm-content", (node) => node.textContent ?? ""), "it ran");
  assert.not.match(await page.$eval("#play-output", (node) => node.textContent ?? ""), "it ran");
  assert.match(await printed(page), "it ran");
  await page.close();
});

const ESCAPES = `
const tries: Record<string, () => unknown> = {
  connect: () => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.onload = () => resolve("loaded");
    request.onerror = () => reject(new Error("refused"));
    request.open("GET", PLACE);
    request.send();
  }),
  socket: () => new Promise((resolve, reject) => {
    const socket = new WebSocket(PLACE.replace("http", "ws"));
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error("refused"));
  }),
  module: () => import(/* keep */ PLACE),
  script: () => importScripts(PLACE),
  storage: () => localStorage.getItem("secret"),
  database: () => new Promise((resolve, reject) => {
    const asked = indexedDB.open("secrets");
    asked.onsuccess = resolve;
    asked.onerror = () => reject(new Error("refused"));
  }),
  cookies: () => document.cookie,
  page: () => parent.document.title,
  top: () => { top.location = PLACE; },
  window: () => open(PLACE),
};
for (const [name, attempt] of Object.entries(tries)) {
  try { console.log(name, "DONE", typeof (await attempt())); }
  catch { console.log(name, "refused"); }
}
console.log("<img src=x onerror=alert(1)>");
`;

playground.unless(
  missing,
  "keeps code in: it reaches no server, no storage and no page",
  async () => {
    const place = `${site?.url}/playground`;
    const code = ESCAPES.replaceAll("PLACE", JSON.stringify(place)).replaceAll(
      "globalThis.fetch",
      "",
    );
    const { page, outside } = await opened("playground", code);
    await page.evaluate(() => localStorage.setItem("secret", "kept"));
    const said = await printed(page);
    assert.not.match(said, "DONE");
    assert.is(said.match(/refused/g)?.length, 10);
    assert.is(await page.$("#play-output img"), null);
    assert.is(new URL(page.url()).pathname, "/playground");
    assert.is((await browser.pages()).filter((one) => one.url() === place).length, 0);
    assert.equal(outside, []);
    await page.close();
  },
);

playground.unless(missing, "keeps the frame itself in", async () => {
  const { page } = await opened("playground");
  await page.waitForSelector("iframe");
  const frame = page.frames().find((one) => one !== page.mainFrame());
  const found = await frame?.evaluate(async (place) => {
    const refused = async (attempt: () => unknown) => {
      try {
        await attempt();
        return false;
      } catch {
        return true;
      }
    };
    return {
      origin: self.origin,
      fetch: await refused(() => fetch(place)),
      storage: await refused(() => localStorage.length),
      cookies: await refused(() => document.cookie),
      page: await refused(() => parent.document.title),
      window: open(place) === null,
    };
  }, `${site?.url}/playground`);
  assert.equal(found, {
    origin: "null",
    fetch: true,
    storage: true,
    cookies: true,
    page: true,
    window: true,
  });
  await page.close();
});

playground.unless(missing, "ends an endless loop when asked, and runs again", async () => {
  const { page } = await opened("playground", `console.log("begun"); while (true) {}`);
  await page.click(".play-run");
  await page.waitForSelector("#play-output pre");
  await page.click(".play-stop");
  await said(page, /^Stopped\./);
  await runsAgain(page);
  await page.close();
});

/** Chooses an example after a run that was ended, and runs it. */
async function runsAgain(page: Page): Promise<void> {
  await page.select("select[name=example]", "ledger");
  await page.waitForFunction(() =>
    document.querySelector(".cm-content")?.textContent?.includes("Frais bancaires"),
  );
  assert.match(await printed(page), "Frais bancaires");
}

const ENDLESS = {
  "an endless loop": "for (;;) {}",
  "what fills the memory": "const all = []; for (;;) all.push(new Array(1e6).fill(0));",
};

for (const [what, code] of Object.entries(ENDLESS)) {
  playground.unless(missing, `ends ${what} by itself, says so, and runs again`, async () => {
    const { page } = await opened("playground", code);
    await page.click(".play-run");
    await said(page, /nothing was heard of the code/);
    await runsAgain(page);
    await page.close();
  });
}

playground.unless(missing, "says so when the browser ends its frame's process", async () => {
  const { page } = await opened("playground", "await new Promise(() => undefined);");
  await page.click(".play-run");
  await said(page, /Running/);
  const target = await browser.waitForTarget((one) => one.type() === "other");
  const frame = await target.createCDPSession();
  frame.send("Page.crash").catch(() => undefined);
  await said(page, /nothing was heard of the code/);
  await runsAgain(page);
  await page.close();
});

playground.unless(missing, "moves the company's time by its slider", async () => {
  const { page } = await opened("playground");
  await printed(page);
  const statusOf = () =>
    page.$eval("#play-books tbody td:nth-child(2)", (cell) => cell.textContent);
  assert.is(await statusOf(), "upcoming");
  await page.focus("input[name=day]");
  await page.keyboard.press("End");
  await page.waitForFunction(
    () => document.querySelector("#play-books tbody td:nth-child(2)")?.textContent === "late",
  );
  const time = await page.$eval(".play-time span", (label) => label.textContent);
  assert.is(time, "Time: July 1, 2027");
  await page.close();
});

const READ = `import { createClient } from "centime";
const pennylane = createClient({ token: "sandbox-token", retry: { baseMs: 1 } });
const journals = await pennylane.journals.getJournals();
console.log(journals.isOk() ? "read" : journals.error.kind);`;

for (const [fault, statuses] of [
  ["rate-limit", ["429", "200"]],
  ["server-error", ["500", "200"]],
  ["lost", ["lost", "200"]],
] as const) {
  playground.unless(missing, `switches the fault ${fault} on, and off again`, async () => {
    const { page } = await opened("playground", READ);
    await page.click(`input[name=fault][value=${fault}]`);
    assert.match(await printed(page), "read");
    assert.equal(await sentStatuses(page), statuses);
    await page.click(`input[name=fault][value=${fault}]`);
    assert.match(await printed(page), "read");
    assert.equal(await sentStatuses(page), ["200"]);
    await page.close();
  });
}

playground.unless(missing, "switches a fault on for as many requests as are chosen", async () => {
  const { page } = await opened("playground", READ);
  await page.click("input[name=fault][value=server-error]");
  await page.select("select[name=strikes]", "2");
  assert.match(await printed(page), "read");
  assert.equal(await sentStatuses(page), ["500", "500", "200"]);
  await page.select("select[name=strikes]", "0");
  assert.match(await printed(page), "ServerError");
  await page.close();
});

playground.unless(missing, "makes a request late", async () => {
  const { page } = await opened("playground", READ);
  await page.click("input[name=fault][value=slow]");
  assert.match(await printed(page), "read");
  const [time = ""] = await page.$$eval("#play-requests .play-amount", (cells) =>
    cells.map((cell) => cell.textContent ?? ""),
  );
  assert.ok(Number.parseInt(time, 10) >= 2000, time);
  await page.close();
});

const sentStatuses = (page: Page) =>
  page.$$eval("#play-requests tbody td:nth-child(2)", (cells) =>
    cells.map((cell) => cell.textContent?.trim()),
  );

for (const path of [
  "operations/createJournal",
  "operations/importCustomerEInvoice",
  "fr/operations/getCustomerInvoices",
  "fr/operations/createFirmLedgerEntry",
  "operations/getFirmCompanies",
]) {
  playground.unless(missing, `opens and runs the example of ${path} by one click`, async () => {
    const page = await browser.newPage();
    await page.goto(`${site?.url}/${path}`);
    await page.waitForFunction(() => "__vue_app__" in (document.querySelector("#app") ?? {}));
    const shown = await page.$eval(".vp-doc pre code", (code) => code.textContent?.trim());
    await page.click(".vp-doc a.open");
    await page.waitForSelector(".cm-content");
    const operation = path.split("/").at(-1) ?? "";
    await page.waitForFunction(
      (name) => document.querySelector(".cm-content")?.textContent?.includes(name),
      {},
      operation,
    );
    assert.is(await page.$(".play-strange"), null);
    const code = await page.$$eval(".cm-line", (lines) =>
      lines.map(({ textContent }) => textContent).join("\n"),
    );
    assert.is(code.trim(), shown);
    await printed(page);
    assert.equal(await page.$$eval(".play-error", (lines) => lines.length), 0);
    assert.match(await page.$eval("#play-requests", (panel) => panel.textContent ?? ""), "20");
    await page.close();
  });
}

playground.run();
