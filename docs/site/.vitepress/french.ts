import type { MarkdownRenderer } from "vitepress";

/** Sets the text of French pages as print does, so that whoever writes them need not think of it. Code stays. */
export function frenchTypography(markdown: MarkdownRenderer): void {
  markdown.core.ruler.after("inline", "french-typography", ({ tokens, env }) => {
    // The title of a folded part is rendered by itself, without a page.
    if (env.relativePath?.startsWith("fr/") !== true) return;
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type === "text") token.content = inFrench(token.content);
    }
  });
}

/** Returns a text with typographic apostrophes, and no-break spaces inside of guillemets and before `: ; ! ? % €`. */
export const inFrench = (text: string): string =>
  text.replace(/(?<=\p{L})'/gu, "’").replace(/ (?=[;!?»%€])| (?=:(?:\s|$))|(?<=«) /g, "\u00a0");
