import * as v from "valibot";
import type { Page, PageNumbers } from "../page.ts";
import { integer } from "./number.ts";
import type { Schema } from "./schema.ts";

/** A page of a list in an answer. */
export const page = <Item>(item: Schema<Item>): Schema<Page<Item>> =>
  v.looseObject({
    items: v.array(item),
    has_more: v.boolean(),
    next_cursor: v.nullable(v.string()),
  });

/** A page of a list whose `has_more` may be `null`: the cursor then tells whether more follows. */
export const silentPage = <Item>(item: Schema<Item>): Schema<Page<Item>> =>
  v.looseObject({
    items: v.array(item),
    has_more: v.nullable(v.boolean()),
    next_cursor: v.nullable(v.string()),
  }) as unknown as Schema<Page<Item>>;

/** A page of a list that counts its pages, in an answer. */
export const numberedPage = <Item>(
  item: Schema<Item>,
): Schema<PageNumbers & { readonly items: Item[] }> =>
  v.looseObject({
    items: v.array(item),
    total_pages: integer(),
    current_page: integer(),
    total_items: integer(),
    per_page: integer(),
  });
