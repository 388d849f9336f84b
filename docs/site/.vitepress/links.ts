import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import type { MarkdownRenderer } from "vitepress";

export interface Site {
  /** The repository's folder, absolute. */
  readonly root: string;
  /** The folder of the Markdown, absolute. */
  readonly docs: string;
  /** Where the repository can be read, `https://github.com/OWNER/NAME`, once it has an address. */
  readonly repository: string | undefined;
}

/**
 * Lets Markdown link as it must on a repository's host. A link to a file that is no page of the site leads
 * to the repository; while that has no address, its text stands without a link. A README is its folder's
 * index. What has no French page leads to the English one.
 */
export function repositoryLinks(site: Site): (markdown: MarkdownRenderer) => void {
  return (markdown) => {
    markdown.core.ruler.after("inline", "repository-links", ({ tokens, env }) => {
      const page: string = env.path;
      for (const { children } of tokens) {
        if (children === null || !children.some(({ type }) => type === "link_open")) continue;
        // Links do not nest, so each end belongs to the last beginning.
        let keeps = true;
        const kept = children.filter((token) => {
          if (token.type === "link_close") return keeps;
          if (token.type !== "link_open") return true;
          const href = hrefOnSite(site, page, token.attrGet("href") ?? "");
          keeps = href !== undefined;
          if (href !== undefined) token.attrSet("href", href);
          return keeps;
        });
        children.splice(0, children.length, ...kept);
      }
    });
  };
}

/**
 * Links the operations that a page names in code to their own pages, which are no files of the repository:
 * on a repository's host, the names stand without a link.
 */
export function operationLinks(isOperation: (name: string) => boolean) {
  return (markdown: MarkdownRenderer): void => {
    markdown.core.ruler.after("inline", "operation-links", ({ tokens, env, Token }) => {
      const [, language, page] = /^(fr\/)?(.*)$/.exec(String(env.relativePath)) ?? [];
      if (page !== "evidence.md") return;
      for (const token of tokens) {
        token.children = (token.children ?? []).flatMap((child) => {
          if (child.type !== "code_inline" || !isOperation(child.content)) return [child];
          const open = new Token("link_open", "a", 1);
          open.attrSet("href", `/${language ?? ""}operations/${child.content}`);
          return [open, child, new Token("link_close", "a", -1)];
        });
      }
    });
  };
}

/** Returns where a link of a page leads on the site; nothing when it leads nowhere yet. */
export function hrefOnSite(site: Site, page: string, href: string): string | undefined {
  if (href === "" || /^([a-z]+:|\/|#)/.test(href)) return href;
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/.exec(href) ?? [];
  const file = join(page, "..", decodeURI(path));
  if (isGenerated(site, file)) return href;
  if (!existsSync(file)) return englishHref(site, file, rest);
  const inDocs = slashes(relative(site.docs, file));
  if (statSync(file).isDirectory()) {
    const index = ["index.md", "README.md"].find((name) => existsSync(join(file, name)));
    if (isOnSite(inDocs) && index !== undefined) return `${trimmed(path)}/index.md${rest}`;
  } else if (isOnSite(inDocs) && inDocs.endsWith(".md")) {
    return `${path.replace(/(^|\/)README\.md$/, "$1index.md")}${rest}`;
  }
  if (site.repository === undefined) return undefined;
  const kind = statSync(file).isDirectory() ? "tree" : "blob";
  return `${site.repository}/${kind}/main/${slashes(relative(site.root, file))}${rest}`;
}

/** Returns the address of the English page in the place of a French one. */
function englishHref({ docs }: Site, file: string, rest: string): string | undefined {
  const page = slashes(relative(docs, file));
  const english = page.replace(/^fr\//, "");
  if (page === english || !existsSync(join(docs, english))) return undefined;
  return `/${english.replace(/(^|\/)README\.md$/, "$1index.md")}${rest}`;
}

/** Whether a file is made when the site is built: a folder with a dynamic route has any page. */
function isGenerated({ docs }: Site, file: string): boolean {
  if (existsSync(file) || !isOnSite(slashes(relative(docs, file)))) return false;
  const folder = join(file, "..");
  return ["operation", "page"].some((name) => existsSync(join(folder, `[${name}].md`)));
}

function isOnSite(inDocs: string): boolean {
  return !inDocs.startsWith("..") && !/^(examples|site)(\/|$)/.test(inDocs);
}

const slashes = (path: string): string => path.split(sep).join(posix.sep);
const trimmed = (path: string): string => path.replace(/\/+$/, "");

/** Returns what `release.json` has once it is known. */
export function releaseOf(root: string): { repository?: string; homepage?: string } {
  const release = JSON.parse(readFileSync(join(root, "release.json"), "utf8"));
  const known = Object.entries(release).filter(([, value]) => value !== null);
  return Object.fromEntries(known);
}
