import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";

/** A link in a Markdown file. */
export interface Link {
  readonly line: number;
  readonly target: string;
}

/** Returns the links of a Markdown text, but those in code. */
export function linksOf(markdown: string): Link[] {
  return withoutCode(markdown)
    .split("\n")
    .flatMap((text, index) =>
      [...text.matchAll(/\]\(<?([^)\s>]+)>?\)/g)].map(([, target = ""]) => ({
        line: index + 1,
        target,
      })),
    );
}

/** Keeps the number of lines, so that a link can be found by its own. */
const withoutCode = (markdown: string): string =>
  markdown
    .replace(/^( *)```.*\n[\s\S]*?^\1```/gm, (block) => block.replace(/.*/g, ""))
    .replace(/`[^`\n]*`/g, (code) => "`".repeat(code.length));

/** Returns the anchors of a Markdown text's headings, as GitHub makes them. */
export function anchorsOf(markdown: string): Set<string> {
  const found = new Map<string, number>();
  for (const [, heading = ""] of withoutFences(markdown).matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const slug = slugOf(heading);
    const before = found.get(slug) ?? 0;
    found.set(slug, before + 1);
    if (before > 0) found.set(`${slug}-${before}`, 1);
  }
  return new Set(found.keys());
}

const withoutFences = (markdown: string): string => markdown.replace(/^```[\s\S]*?^```/gm, "");

const slugOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Pc} -]/gu, "")
    .replaceAll(" ", "-");

/** Returns why a path of the repository, with or without an anchor, leads nowhere, if it does. */
export function deadEnd(root: string, path: string): string | undefined {
  const [file = "", anchor] = path.split("#");
  const full = join(root, file);
  if (!existsSync(full)) return `${file} does not exist`;
  if (anchor === undefined || !file.endsWith(".md")) return undefined;
  return anchorsOf(readFileSync(full, "utf8")).has(anchor)
    ? undefined
    : `${file} has no heading #${anchor}`;
}

/** Returns the relative links of all Markdown files of a repository that lead nowhere. */
export function deadLinks(root: string): string[] {
  return markdownFiles(root).flatMap((file) =>
    linksOf(readFileSync(join(root, file), "utf8"))
      .filter(({ target }) => !/^[a-z]+:/.test(target))
      .flatMap(({ line, target }) => {
        const path = target.startsWith("#")
          ? file + target
          : posix.join(posix.dirname(file), target);
        const problem = deadEnd(root, path);
        return problem === undefined ? [] : [`${file}:${line}: ${target}: ${problem}`];
      }),
  );
}

/** Folders of others, and `docs/api`, which the site's build writes for itself. */
const NOT_WRITTEN = /(^|\/)(node_modules|dist|\.git|docs\/api)\//;

const markdownFiles = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => path.endsWith(".md") && !NOT_WRITTEN.test(path));
