import { isObject } from "../is-object.ts";
import type { NumberedPage, Page, PageNumbers } from "../page.ts";
import type { AnswerSchema } from "./answer-schema.ts";
import { list } from "./list.ts";
import { compileObject, nullable, object } from "./object.ts";
import { boolean, integer, string } from "./primitive.ts";
import type { Position, Reader } from "./reader.ts";

/** A page of a list. */
export const page = <Item>(item: AnswerSchema<Item>): AnswerSchema<Page<Item>> =>
  object({ items: list(item), has_more: boolean, next_cursor: nullable(string) });

/** A page of a list whose `has_more` may be `null`: the cursor then tells whether more follows. */
export const silentPage = <Item>(item: AnswerSchema<Item>): AnswerSchema<Page<Item>> =>
  ({
    ...object({ items: list(item), has_more: nullable(boolean), next_cursor: nullable(string) }),
    compile: compileSilentPage,
  }) as AnswerSchema<Page<Item>>;

function compileSilentPage(schema: AnswerSchema, position: Position): Reader {
  const read = compileObject(schema, position);
  return (value, log) => {
    const page = read(value, log);
    if (isObject(page)) page["has_more"] ??= page["next_cursor"] !== null;
    return page;
  };
}

/** A page of a list that counts its pages: it tells from the numbers whether more follows. */
export const numberedPage = <Item>(item: AnswerSchema<Item>): AnswerSchema<NumberedPage<Item>> =>
  ({
    ...object({
      items: list(item),
      total_pages: integer,
      current_page: integer,
      total_items: integer,
      per_page: integer,
    }),
    compile: compileNumberedPage,
  }) as unknown as AnswerSchema<NumberedPage<Item>>;

function compileNumberedPage(schema: AnswerSchema, position: Position): Reader {
  const read = compileObject(schema, position);
  return (value, log) => {
    const page = read(value, log);
    if (!isObject(page) || log.issues.length > 0) return page;
    const { current_page, total_pages } = page as unknown as PageNumbers;
    const has_more = current_page < total_pages;
    const next_cursor = has_more ? String(current_page + 1) : null;
    return Object.assign(page, { has_more, next_cursor });
  };
}
