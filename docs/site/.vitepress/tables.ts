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

/** Lets long names in the code of tables break where they are read apart: `customer_<wbr>invoices`. */
export function breakableNames({ core, renderer }: MarkdownRenderer): void {
  core.ruler.after("inline", "breakable-names", ({ tokens }) => {
    let isInTable = false;
    for (const { type, children } of tokens) {
      if (/^table_/.test(type)) isInTable = type === "table_open";
      if (!isInTable) continue;
      for (const child of children ?? []) {
        if (child.type === "code_inline") child.meta = { ...child.meta, isBreakable: true };
      }
    }
  });
  const written = renderer.rules["code_inline"];
  renderer.rules["code_inline"] = (tokens, index, options, env, self) => {
    const html = written?.(tokens, index, options, env, self) ?? "";
    return tokens[index]?.meta?.isBreakable === true ? withBreaks(html) : html;
  };
}

const withBreaks = (html: string): string =>
  html.replace(/(?<=>)[^<]+(?=<)/, (text) =>
    text.replace(/[_./\]](?=\w)|[a-z](?=[A-Z])/g, "$&<wbr>"),
  );
