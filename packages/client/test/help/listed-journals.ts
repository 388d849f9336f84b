import type { HttpRequest, HttpResponse, Page } from "@centime/core";
import type { Journal } from "@centime/core/journals";
import * as fc from "fast-check";
import type { Client } from "../../src/bare.ts";
import { bareClient, type FakeTransport, fakeTransport, json } from "./fake-transport.ts";

/** A list of journals as a server cuts it into pages of these sizes; 0 is an empty page. */
export interface ListedJournals extends FakeTransport {
  readonly journals: readonly Journal[];
  /** The pages that were asked for, in order, by index. */
  asked(): readonly number[];
}

/** May answer something else than the page at `index`. */
type Instead = (index: number, page: Page<Journal>) => HttpResponse | undefined;

export function listJournals(
  sizes: readonly number[],
  instead: Instead = () => undefined,
): ListedJournals {
  const pages = cut(sizes);
  const fake = fakeTransport((request) => {
    const index = pageIndex(request);
    const page = pages[index];
    if (page === undefined) return json({ error: "Invalid cursor", status: 400 }, 400);
    return instead(index, page) ?? json(page);
  });
  return {
    ...fake,
    journals: pages.flatMap((page) => page.items),
    asked: () => fake.sent.map(pageIndex),
  };
}

function cut(sizes: readonly number[]): Page<Journal>[] {
  let id = 0;
  return sizes.map((size, index) => {
    const items = Array.from({ length: size }, () => journal(++id));
    const has_more = index < sizes.length - 1;
    return { items, has_more, next_cursor: has_more ? cursorOf(index + 1) : null };
  });
}

const journal = (id: number): Journal => ({ id, code: `J${id}`, label: `n° ${id}`, type: "misc" });

/** The cursor of the page at `index`. */
export const cursorOf = (index: number): string => `opaque+/= ${index}`;

export const queryOf = ({ url }: HttpRequest): Record<string, string> =>
  Object.fromEntries(new URL(url, "http://host").searchParams);

const pageIndex = (request: HttpRequest): number =>
  Number(queryOf(request)["cursor"]?.split(" ")[1] ?? 0);

/** A client of this server. */
export const clientOf = ({ transport }: FakeTransport): Client => bareClient(transport);

/** A list cut into pages of any size, among them empty ones. */
export const sizes = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 8 });

/** How many pages to ask for ahead; may be left to the default. */
export const prefetch = fc.oneof(fc.constant(undefined), fc.nat({ max: 10 }));
