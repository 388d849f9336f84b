import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { suite } from "@centime/test-kit";
import { serveTransportSuite } from "@centime/transport/conformance";
import * as assert from "uvu/assert";
import { CHECKS, PACKAGES } from "../../paths.ts";
import { bareEnv, run } from "../../run.ts";
import { cases } from "../cases.ts";
import { MOVED_TOKEN, SANDBOX_TOKEN, type Surroundings } from "../help.ts";
import type { SuiteReport } from "../run-cases.ts";

export const BUILT_MAIN = join(CHECKS, "dist/runtimes/main.js");
export const SOURCE_MAIN = join(CHECKS, "runtimes/main.ts");

/** A way to run the cases. */
export interface Runtime {
  /** The suite's name: `Bun, the build`. */
  readonly name: string;
  /** What the runtime must call itself. */
  readonly host: RegExp;
  /** The path of its binary, where npm has one for this machine. */
  readonly binary: string | undefined;
  /** Runs the cases. `surroundings` is their argument as JSON. */
  run(binary: string, surroundings: string): Promise<SuiteReport>;
}

/** Defines a suite with a test for each case; the runtime starts once. */
export function testRuntime({ name, host, binary, run: runCases }: Runtime): void {
  const runtime = suite(name, { limitMs: 120_000 });
  const missing = binary === undefined ? "npm has no binary of it for this machine" : undefined;

  let report: SuiteReport | undefined;
  runtime.before(async () => {
    if (binary === undefined) return;
    report = await withServers((surroundings) => runCases(binary, JSON.stringify(surroundings)));
  });
  runtime.unless(missing, "is the runtime that it is meant to be", () => {
    assert.match(report?.host ?? "", host);
  });
  for (const { name } of cases) {
    runtime.unless(missing, name, () => {
      const found = report?.cases.find((one) => one.name === name);
      if (found === undefined) throw new Error("the case did not run");
      if (found.error !== undefined) throw new Error(found.error);
    });
  }
  runtime.run();
}

/**
 * Serves the conformance suite and a sandbox while `work` runs. The sandbox redirects one token to a page that
 * accepts every token.
 */
async function withServers<Value>(
  work: (surroundings: Surroundings) => Promise<Value>,
): Promise<Value> {
  const sandbox = createSandbox({ token: SANDBOX_TOKEN });
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname, origin } = new URL(request.url);
    if (pathname === "/elsewhere") return Response.json({ items: [], has_more: false });
    if (request.headers.get("authorization") !== `Bearer ${MOVED_TOKEN}`) {
      return await sandbox.fetch(request);
    }
    return new Response(null, { status: 307, headers: { location: `${origin}/elsewhere` } });
  };
  const server = (await serve({ ...sandbox, fetch }))._unsafeUnwrap();
  const { baseUrl, network, close } = await serveTransportSuite();
  try {
    return await work({ sandboxUrl: server.url, suite: { baseUrl, network } });
  } finally {
    await Promise.all([server.close(), close()]);
  }
}

/** Runs a program that prints a report, without the environment of the tests. */
export async function runReport(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<SuiteReport> {
  return JSON.parse(await run(program, args, { env: { ...bareEnv(), ...env } })) as SuiteReport;
}

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | { readonly types: string }>>;
}

/** The source of each entry point by its specifier. The declarations lie as the sources do. */
export function sourcePaths(): Record<string, string> {
  const folders = readdirSync(PACKAGES)
    .map((name) => join(PACKAGES, name))
    .filter((folder) => existsSync(join(folder, "package.json")));
  return Object.fromEntries(
    folders.flatMap((folder) => {
      const manifest = readFileSync(join(folder, "package.json"), "utf8");
      const { name, exports = {} } = JSON.parse(manifest) as Manifest;
      return Object.entries(exports).map(([subpath, built]) => {
        const file = typeof built === "string" ? built : built.types;
        const source = file.replace("dist/", "").replace(/(?:\.d\.ts|\.js)$/, ".ts");
        return [join(name, subpath), join(folder, source)];
      });
    }),
  );
}

/** The same as URLs. */
export const sourceUrls = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sourcePaths()).map(([name, path]) => [name, pathToFileURL(path).href]),
  );
