import { compile } from "../decode/compile.ts";
import { type AnySchema, isObject, type Reader } from "../decode/reader.ts";
import type { PageNumbers } from "../page.ts";

/** Reads a page. One that does not say whether more follows has a cursor when it does. */
export function compilePage(schema: AnySchema): Reader {
  const read = compile(schema);
  return (value, log) => {
    const page = read(value, log);
    if (!isObject(page) || page["has_more"] !== null) return page;
    return Object.assign(page, { has_more: page["next_cursor"] !== null });
  };
}

/** Reads a page with numbers, and tells from them whether more follows, as other pages do. */
export function compileNumberedPage(schema: AnySchema): Reader {
  const read = compile(schema);
  return (value, log) => {
    const page = read(value, log);
    if (!isObject(page) || log.issues.length > 0) return page;
    const { current_page, total_pages } = page as unknown as PageNumbers;
    const has_more = current_page < total_pages;
    const next_cursor = has_more ? String(current_page + 1) : null;
    return Object.assign(page, { has_more, next_cursor });
  };
}
