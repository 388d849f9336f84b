import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sidebar } from "./sidebar.ts";

/**
 * Writes `llms.txt`, an index of the English pages with a line each, and `llms-full.txt`, the guides in full,
 * for assistants that read a site as text (https://llmstxt.org).
 */
export function writeLlms(docs: string, into: string, description: string): void {
  const groups = sidebar(docs, "en").map(({ text = "", items = [] }) => ({
    text,
    pages: items.map((item) => readPage(docs, item.text ?? "", item.link ?? "")),
  }));
  const index = groups.map(
    ({ text, pages }) => `## ${text}\n\n${pages.map(({ line }) => line).join("\n")}\n`,
  );
  const head = `# Centime\n\n> ${description}\n\nThe guides in full: [llms-full.txt](/llms-full.txt). Each of the API's operations has a page: [operations](/operations/).\n`;
  writeFileSync(join(into, "llms.txt"), [head, ...index].join("\n"));
  const guides = groups.flatMap(({ pages }) =>
    pages.filter(({ link }) => /^\/guides\//.test(link)),
  );
  writeFileSync(join(into, "llms-full.txt"), guides.map(({ markdown }) => markdown).join("\n\n"));
}

function readPage(docs: string, title: string, link: string) {
  const file = `${link.replace(/\/$/, "/README")}.md`;
  const markdown = readFileSync(join(docs, file), "utf8");
  return { link, markdown, line: `- [${title}](${link}): ${firstSentence(markdown)}` };
}

/** The first sentence of a page's first paragraph, as it is written. */
export function firstSentence(markdown: string): string {
  const text = markdown
    .replace(/^---\n.*?\n---\n/s, "")
    .replace(/<!--.*?-->/gs, "")
    .replace(/^```.*?^```$/gms, "");
  const paragraph = text.split(/\n{2,}/).find((part) => /^[^\s#|<>:-]/.test(part)) ?? "";
  const plain = paragraph
    .trim()
    .replaceAll("\n", " ")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1");
  return /^.*?[.:](?=\s|$)/.exec(plain)?.[0].replace(/:$/, ".") ?? plain;
}
