import MiniSearch from "minisearch";
import { OPERATIONS } from "./operations.ts";
import { type OperationPage, pages } from "./pages.ts";

/** An operation that words have found. */
export interface FoundPage {
  readonly page: OperationPage;
  /** How many of the words fit. */
  readonly fitting: number;
}

const LONGEST = 300;

/**
 * The operations that words of English or French fit: their names, the vendor's names and their paths, what
 * is said of them, and what accountants call them. Those that most words fit come first.
 */
export async function searchPages(text: string): Promise<readonly FoundPage[]> {
  const [known, index] = await Promise.all([pages(), indexOfPages()]);
  return index
    .search(text.slice(0, LONGEST))
    .map(({ id, score, queryTerms }) => ({ id: String(id), score, fitting: queryTerms.length }))
    .sort((a, b) => b.fitting - a.fitting || b.score - a.score)
    .flatMap(({ id, fitting }) => {
      const page = known.get(id);
      return page === undefined ? [] : [{ page, fitting }];
    });
}

let made: Promise<MiniSearch> | undefined;

function indexOfPages(): Promise<MiniSearch> {
  made ??= makeIndex();
  return made;
}

/** Names say best what an operation is; what begins alike, or is spelled nearly so, fits less. */
async function makeIndex(): Promise<MiniSearch> {
  const index = new MiniSearch({
    fields: ["name", "french", "said", "path"],
    tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u),
    processTerm: plainTerm,
    searchOptions: {
      boost: { name: 3, french: 2 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 3 ? 0.15 : false),
      // Most tokens are a company's.
      boostDocument: (name) => (OPERATIONS.get(String(name))?.info.api === "firm" ? 0.8 : 1),
    },
  });
  index.addAll(
    [...(await pages()).values()].map((page) => ({
      id: page.name,
      name: wordsOf(page.name),
      french: page.search.join(" "),
      said: `${page.summary.en} ${page.summary.fr}`,
      path: `${page.path} ${wordsOf(OPERATIONS.get(page.name)?.info.contractId ?? "")}`,
    })),
  );
  return index;
}

const wordsOf = (name: string): string => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ");

const SMALL = new Set(
  "a all an and api au aux avec by d de des du en et external for in l la le les of on ou par pour sur the to un une v1 v2 with".split(
    " ",
  ),
);

/** A word in lower case, without accents and the plural; none where it says nothing. */
function plainTerm(term: string): string | null {
  const plain = term.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  if (plain === "" || SMALL.has(plain)) return null;
  return plain.replace(/(?<=..)ies$/, "y").replace(/(?<=..[^s])[sx]$/, "");
}
