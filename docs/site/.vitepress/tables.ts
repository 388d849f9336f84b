import type { MarkdownRenderer } from "vitepress";

/**
 * Makes a cell of a header without text: Markdown's tables have a row of headers whether they need it or
 * not, and those who hear the page are told of each.
 */
export function emptyHeaders({ renderer }: MarkdownRenderer): void {
  for (const [rule, text] of [
    ["th_open", 1],
    ["th_close", -1],
  ] as const) {
    renderer.rules[rule] = (tokens, index, options) => {
      const token = tokens[index];
      if (token !== undefined && tokens[index + text]?.content === "") token.tag = "td";
      return renderer.renderToken(tokens, index, options);
    };
  }
}
