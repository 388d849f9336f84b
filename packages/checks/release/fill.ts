import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { publishedFolders } from "../packed/packages.ts";
import { type Blanks, readBlanks } from "./blanks.ts";

/** The branch that links from npm's page lead to. */
const BRANCH = "main";

/** A file of the repository and what it should be. */
interface Filled {
  readonly path: string;
  readonly text: string;
}

/** Writes what is filled in `release.json` into manifests, READMEs and SECURITY.md; returns their paths. */
export function fill(root: string): string[] {
  const changed = notFilled(root);
  for (const { path, text } of changed) writeFileSync(join(root, path), text);
  return changed.map(({ path }) => path);
}

/** Returns the files that do not say what `release.json` says. */
export function notFilled(root: string): Filled[] {
  const blanks = readBlanks(root);
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const folders = publishedFolders(root).map((folder) =>
    relative(root, folder).split(sep).join("/"),
  );
  const packages = folders.flatMap((folder) => {
    const manifest = `${folder}/package.json`;
    const readme = `${folder}/README.md`;
    const former = (JSON.parse(read(manifest)) as FilledManifest).repository;
    return [
      { path: manifest, text: filledManifest(read(manifest), folder, blanks) },
      { path: readme, text: filledReadme(read(readme), folder, former, blanks) },
    ].filter(({ path }) => existsSync(join(root, path)));
  });
  const security = { path: "SECURITY.md", text: filledSecurity(read("SECURITY.md"), blanks) };
  return [...packages, security].filter(({ path, text }) => read(path) !== text);
}

interface FilledManifest {
  readonly repository?: { readonly type: "git"; readonly url: string; readonly directory: string };
}

const urlOf = (repository: string): string => `git+${repository}.git`;

/** The manifest with what is known, after its license, and without what is not. */
function filledManifest(text: string, folder: string, blanks: Blanks): string {
  const { homepage: _, bugs: __, author: ___, repository: ____, ...rest } = JSON.parse(text);
  const { repository, homepage, author } = blanks;
  const known = {
    ...(author !== null && { author }),
    ...(homepage !== null && { homepage }),
    ...(repository !== null && {
      repository: { type: "git", url: urlOf(repository), directory: folder },
      bugs: `${repository}/issues`,
    }),
  };
  const entries = Object.entries(rest);
  const at = entries.findIndex(([key]) => key === "license") + 1;
  const filled = [...entries.slice(0, at), ...Object.entries(known), ...entries.slice(at)];
  const changed = Object.fromEntries(filled);
  if (JSON.stringify(changed) === JSON.stringify(JSON.parse(text))) return text;
  return `${JSON.stringify(changed, undefined, 2)}\n`;
}

/** The README with links that work on npm's page, where paths of the repository lead nowhere. */
function filledReadme(
  text: string,
  folder: string,
  former: FilledManifest["repository"],
  { repository }: Blanks,
): string {
  const before = former?.url.replace(/^git\+/, "").replace(/\.git$/, "");
  return text.replace(/\]\(([^)\s]+)\)/g, (link, target: string) => {
    const path = repositoryPath(target, folder, before);
    if (path === undefined) return link;
    if (repository !== null) return `](${repository}/blob/${BRANCH}/${path})`;
    return `](${posix.relative(folder, path)})`;
  });
}

/**
 * Returns the path, from the root, that a link in a README leads to: the link is relative, or leads to
 * the repository. Nothing for an anchor or another site.
 */
export function repositoryPath(
  target: string,
  folder: string,
  repository: string | null | undefined,
): string | undefined {
  const base = `${repository}/blob/${BRANCH}/`;
  if (target.startsWith(base)) return target.slice(base.length);
  return /^(#|[a-z]+:)/.test(target) ? undefined : posix.join(folder, target);
}

const CONTACT =
  /(<!-- contact: written by `npm run release:fill` -->\n)[\s\S]*?(\n<!-- \/contact -->)/;

function filledSecurity(text: string, { securityContact }: Blanks): string {
  const contact =
    securityContact === null
      ? "No address is published yet: `securityContact` of `release.json` is blank."
      : `Write to <${securityContact}>, in English or in French. Please do not open a public issue.`;
  return text.replace(CONTACT, `$1${contact}$2`);
}
