import { type OperationPage, operationPages } from "@centime/contract/pages";

// What the contract and the tables say of the operations. The bundle has it as data.

export type { Field, Filter, OperationPage } from "@centime/contract/pages";

let known: Promise<ReadonlyMap<string, OperationPage>> | undefined;

/** What is said of each operation, by its name. */
export function pages(): Promise<ReadonlyMap<string, OperationPage>> {
  known ??= operationPages().then((all) => new Map(all.map((page) => [page.name, page])));
  return known;
}

/**
 * The operations whose words in English or French, names or paths have all the words of a text, those that
 * have them in their name first.
 */
export async function searchPages(text: string): Promise<readonly OperationPage[]> {
  const words = plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0) return [];
  const ranked = [...(await pages()).values()].flatMap((page) => {
    const { name, path, summary, search } = page;
    const texts = [
      plain(name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ")),
      plain([path.replaceAll("_", " "), ...search].join(" ")),
      plain([summary.en, summary.fr].join(" ")),
    ];
    const rank = texts.findIndex((_, index) => {
      const within = texts.slice(0, index + 1).join(" ");
      return words.every((word) => within.includes(word));
    });
    return rank === -1 ? [] : [{ page, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ page }) => page);
}

/** Without accents, in lower case. */
const plain = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
