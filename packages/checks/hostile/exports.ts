import { readFileSync } from "node:fs";
import { PACKAGES } from "../paths.ts";

/** An exported function. */
export interface ExportedFunction {
  /** `centime/oauth: createOAuth`. */
  readonly name: string;
  readonly call: (...args: unknown[]) => unknown;
}

const PUBLISHED = [
  "core",
  "transport",
  "transport-ofetch",
  "client",
  "cassette",
  "sandbox",
  "otel",
  "redis",
  "sync",
  "cli",
];

/** Every function that the published packages export, once each, however many entry points have it. */
export async function exportedFunctions(): Promise<readonly ExportedFunction[]> {
  const found = new Map<unknown, ExportedFunction>();
  for (const entry of PUBLISHED.flatMap(entryPoints)) {
    for (const [name, value] of Object.entries(await import(entry.url))) {
      if (typeof value !== "function" || found.has(value)) continue;
      found.set(value, { name: `${entry.name}: ${name}`, call: value as ExportedFunction["call"] });
    }
  }
  return [...found.values()];
}

function entryPoints(folder: string): readonly { readonly name: string; readonly url: string }[] {
  const manifest: { name: string; exports: Record<string, { default: string }> } = JSON.parse(
    readFileSync(`${PACKAGES}${folder}/package.json`, "utf8"),
  );
  return (
    Object.entries(manifest.exports)
      // A conformance suite throws, as every suite of tests does.
      .filter(([entry]) => entry !== "./package.json" && entry !== "./conformance")
      .map(([entry, { default: file }]) => ({
        name: manifest.name + entry.slice(1),
        url: new URL(file, `file://${PACKAGES}${folder}/`).href,
      }))
  );
}
