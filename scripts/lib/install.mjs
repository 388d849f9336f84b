import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { arch, env, platform } from "node:process";
import { pnpm } from "./pnpm.mjs";
import { packageFolders, ROOT, readManifest } from "./workspace.mjs";

const STAMP = join(ROOT, "node_modules", ".installed");
const KINDS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** Installs what the lockfile names, unless a former run has; tells whether it is there now. */
export function install() {
  const wanted = fingerprint();
  if (isInstalled(wanted)) return true;

  const { status, error, stdout, stderr } = pnpm(["install", "--frozen-lockfile"], {
    encoding: "utf8",
    env: { ...env, CI: "true" },
  });
  if (status !== 0) {
    console.error(`${stdout ?? ""}${stderr ?? ""}${error ? `${error.message}\n` : ""}`);
    console.error("The dependencies could not be installed; see above.");
    return false;
  }
  writeFileSync(STAMP, wanted);
  return true;
}

function isInstalled(wanted) {
  if (!existsSync(STAMP) || readFileSync(STAMP, "utf8") !== wanted) return false;
  return manifestsWithDependencies().every(([folder]) =>
    existsSync(join(ROOT, folder, "node_modules")),
  );
}

function fingerprint() {
  const hash = createHash("sha256").update(
    `${platform} ${arch} ${readManifest(".").packageManager}`,
  );
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) {
    hash.update(readFileSync(join(ROOT, file)));
  }
  return hash.update(JSON.stringify(manifestsWithDependencies())).digest("hex");
}

function manifestsWithDependencies() {
  return [".", ...packageFolders()]
    .map((folder) => [folder, KINDS.map((kind) => readManifest(folder)[kind] ?? {})])
    .filter(([, kinds]) => kinds.some((names) => Object.keys(names).length > 0));
}
