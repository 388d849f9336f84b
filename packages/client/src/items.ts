import type { Page, PageCall } from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import type { Client } from "./client-options.ts";
import { type PageFailure, type PagesOptions, pages } from "./pages.ts";

/** Walks over the items of a list, page after page, as `pages` does. */
export async function* items<Item, Failure, P extends Page<Item>>(
  client: Client,
  call: PageCall<Item, Failure, P>,
  options: PagesOptions = {},
): AsyncGenerator<Result<Item, PageFailure<Item, Failure, P>>, void, undefined> {
  for await (const page of pages(client, call, options)) {
    if (page.isErr()) yield err(page.error);
    else for (const item of page.value.items) yield ok(item);
  }
}
