import { searchPages } from "../catalogue/search.ts";
import { type Answer, answer } from "./answer.ts";

const MOST_FOUND = 15;

/** Finds operations by words of English or French. */
export async function searchOperations(query: string): Promise<Answer> {
  const all = await searchPages(query);
  const found = all.slice(0, MOST_FOUND).map(({ page: { name, api, method, path, summary } }) => ({
    operation: name,
    api,
    reads: method === "GET",
    path: `${method} ${path}`,
    says: summary.en,
  }));
  const more = all.length - found.length;
  const next = more > 0 ? `${more} more fit: add words` : undefined;
  return answer({
    found,
    next: found.length > 0 ? next : "use other words, such as invoice or journal",
  });
}
