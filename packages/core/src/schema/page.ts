import * as v from "valibot";
import type { Page } from "../page.ts";
import type { Schema } from "./schema.ts";

/** A page of a list in an answer. */
export const page = <Item>(item: Schema<Item>): Schema<Page<Item>> =>
  v.looseObject({
    items: v.array(item),
    has_more: v.boolean(),
    next_cursor: v.nullable(v.string()),
  });
