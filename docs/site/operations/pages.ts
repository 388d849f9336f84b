import { readFileSync } from "node:fs";
import {
  type Bilingual,
  type FrenchBook,
  frenchBook,
  type OperationPage,
  operationPages,
} from "@centime/contract/pages";
import type { Language } from "../.vitepress/contents.ts";
import { allExamples } from "./examples/examples.ts";
import { type Beside, operationMarkdown } from "./markdown.ts";

/** A page of a dynamic route. */
export interface RoutePage {
  readonly params: { readonly operation: string; readonly description: string };
  readonly content: string;
}

/** The pages of all operations in a language; `docs` is the folder of the Markdown. */
export async function operationRoutes(docs: string, language: Language): Promise<RoutePage[]> {
  const pages = await operationPages();
  const beside = await besideAll(docs, pages);
  return pages.map((page) => ({
    params: { operation: page.name, description: page.summary[language] },
    content: operationMarkdown(page, beside(page), language),
  }));
}

/** Collects what a page has beside its facts. */
export async function besideAll(
  docs: string,
  pages: readonly OperationPage[],
  french = frenchBook(),
): Promise<(page: OperationPage) => Beside> {
  const examples = await allExamples(pages);
  const modelled = modelledIn(readFileSync(`${docs}/reference/sandbox.md`, "utf8"), french);
  french.checkComplete();
  return (page) => ({
    example: examples.get(page.name) ?? "",
    modelled: modelled.get(page.name) ?? [],
    siblings: pages.filter(({ file, name }) => file === page.file && name !== page.name),
  });
}

/** What the sandbox models of each operation, from the rows of its generated reference. */
function modelledIn(
  reference: string,
  french: FrenchBook,
): ReadonlyMap<string, Beside["modelled"]> {
  const rows = reference.matchAll(/^\| `(\w+)`<br>[^|]*\| (.*) \|$/gm);
  return new Map(
    [...rows].map(([, name = "", cell = ""]) => [
      name,
      cell.split("<br>").flatMap((part): [string, Bilingual][] => {
        const [, confidence = "", text = ""] = /^\*\*(\w+)\*\*: (.*)$/.exec(part) ?? [];
        return confidence === "" ? [] : [[confidence, french.bilingual(text)]];
      }),
    ]),
  );
}
