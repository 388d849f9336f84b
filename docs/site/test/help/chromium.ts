import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { arch, env, execPath, platform } from "node:process";
import puppeteer, { type Browser } from "puppeteer-core";
import { SITE } from "./built-site.ts";

const CACHE = join(SITE, ".vitepress", "cache");
const FOLDER = join(CACHE, "chromium-147");
const PROGRAM = join(FOLDER, "chromium");

/** Its own fonts alone, so that a page looks the same on every machine. */
const FONTS = `<?xml version="1.0" ?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(FOLDER, "fonts")}</dir>
  <cachedir>${join(FOLDER, "fonts-cache")}</cachedir>
</fontconfig>
`;

/** Its own libraries and fonts come with it, so that it needs nothing of the system but the C library. */
const ENVIRONMENT = {
  ...env,
  LD_LIBRARY_PATH: join(FOLDER, "al2023", "lib"),
  FONTCONFIG_FILE: join(FOLDER, "fonts.conf"),
};

/** Why there is no Chromium on this machine; undefined where it starts. */
export function missingChromium(): string | undefined {
  if (platform !== "linux" || arch !== "x64") return `no Chromium for ${platform} ${arch}`;
  inflate();
  const { status, stderr } = spawnSync(PROGRAM, ["--version"], {
    env: ENVIRONMENT,
    encoding: "utf8",
  });
  return status === 0 ? undefined : `Chromium does not start: ${stderr.trim().split("\n")[0]}`;
}

/**
 * Starts Chromium, which ends with this process, whatever ends that. Frames of an opaque origin have processes of
 * their own, as in Chrome on a desktop.
 */
export function startChromium(): Promise<Browser> {
  inflate();
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--font-render-hinting=none",
    "--site-per-process",
  ];
  return puppeteer.launch({
    executablePath: PROGRAM,
    env: ENVIRONMENT,
    pipe: true,
    ignoreDefaultArgs: true,
    args: puppeteer
      .defaultArgs({ headless: "shell", args })
      .map((arg) => arg.replace(",IsolateSandboxedIframes", "")),
  });
}

/** Unpacks Chromium, once, in a folder that then gets its name whole: test files run beside each other. */
function inflate(): void {
  if (existsSync(PROGRAM)) return;
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, "inflating-"));
  const script =
    'const { default: chromium } = await import("@sparticuz/chromium");' +
    "chromium.setGraphicsMode = false; await chromium.executablePath();";
  const { status, stderr } = spawnSync(execPath, ["--input-type=module", "--eval", script], {
    cwd: SITE,
    // It unpacks its libraries where it takes itself to be in AWS alone.
    env: { ...env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`Chromium could not be unpacked: ${stderr}`);
  writeFileSync(join(folder, "fonts.conf"), FONTS);
  try {
    renameSync(folder, FOLDER);
  } catch (error) {
    rmSync(folder, { recursive: true });
    if (!existsSync(PROGRAM)) throw error;
  }
}
