import { asPage } from "../model/page.ts";
import type { Occurrence } from "./find-shapes.ts";
import { pascalCase, plural, singular } from "./word-forms.ts";

/** A name that an occurrence suggests. Of several for one shape, those of the lowest rank count. */
export interface Suggestion {
  readonly name: string;
  readonly rank: number;
}

/** The name of a shape from where it stands; nothing for a branch of a union. */
export function automaticName(occurrence: Occurrence): Suggestion | undefined {
  const suggestion = suggest(occurrence);
  if (suggestion === undefined || !occurrence.file.startsWith("firm/")) return suggestion;
  const { name, rank } = suggestion;
  // What both APIs have is called as the company calls it.
  return { name: name.includes("Firm") ? name : `Firm${name}`, rank: rank + FIRM };
}

const FIRM = 10;

function suggest(occurrence: Occurrence): Suggestion | undefined {
  const { place, side, operation, shape } = occurrence;
  const path = place.slice(operation.name.length + 1);
  if (shape.kind === "filter") return { name: `${thing(operation.name)}Filter`, rank: 1 };
  if (path === "query") return { name: `${pascalCase(operation.name)}Query`, rank: 1 };
  if (path === "body") return { name: `${pascalCase(operation.name)}Body`, rank: 1 };
  if (isAnswerRoot(path)) return rootName(occurrence, path);

  const property = path.match(/\.(\w+)((?:\.\*)*)$/);
  if (property === null) return undefined;
  const [, name = "", many] = property;
  const type = pascalCase(many === "" ? name : singular(name));
  return side === "answer" ? { name: type, rank: 4 } : { name: `${type}Input`, rank: 5 };
}

const isAnswerRoot = (path: string) => ["answer", "answer.*", "answer.items.*"].includes(path);

function rootName({ operation }: Occurrence, path: string): Suggestion {
  const rank = operation.method === "GET" ? 2 : 3;
  const name = thing(operation.name);
  const isPage = path === "answer" && asPage(operation.answer) !== undefined;
  return { name: isPage ? `${plural(name)}Page` : name, rank };
}

/** What an operation is about: `getCustomerInvoices` → `CustomerInvoice`. */
const thing = (operation: string) => singular(operation.replace(/^[a-z]+/, ""));
