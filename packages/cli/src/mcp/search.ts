import { type AnyOperation, OPERATIONS } from "../catalogue/operations.ts";
import { type Answer, answer } from "./answer.ts";

const MOST_FOUND = 15;

/** Finds operations by words of their names, the vendor's names and their paths. */
export function searchOperations(query: string): Answer {
  const words = wordsOf(query).flatMap((word) => ENGLISH[word] ?? [word]);
  const scored = [...OPERATIONS.values()]
    .map((operation) => ({ operation, score: scoreOf(operation, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const found = scored.slice(0, MOST_FOUND).map(({ operation: { info } }) => ({
    operation: info.name,
    api: info.api,
    reads: info.method === "GET",
    path: `${info.method} ${info.path}`,
  }));
  const more = scored.length - found.length;
  const next = more > 0 ? `${more} more fit: add words` : undefined;
  return answer({
    found,
    next: found.length > 0 ? next : "use other words, such as invoice or journal",
  });
}

/** How well the name fits: a word of it counts more than a part of one, and other words of it count less. */
function scoreOf({ info }: AnyOperation, words: readonly string[]): number {
  const own = wordsOf(info.name);
  const all = new Set([...own, ...wordsOf(info.contractId), ...wordsOf(info.path)]);
  const hits = words.filter((word) => own.includes(word)).length;
  const others = words.filter((word) => !own.includes(word));
  const near = others.filter((word) => [...all].some((one) => one.startsWith(word))).length;
  if (hits + near === 0) return 0;
  const surplus = own.filter((word) => !words.includes(word)).length;
  return hits * 10 + near * 4 - surplus - (info.api === "firm" ? 0.5 : 0);
}

/** Words in lower case, without accents and the plural. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !SMALL.has(word))
    .map((word) => word.replace(/ies$/, "y").replace(/(?<!s)s$/, ""));

const SMALL = new Set([
  "the",
  "of",
  "an",
  "to",
  "for",
  "le",
  "la",
  "les",
  "un",
  "une",
  "des",
  "de",
  "du",
  "api",
  "external",
]);

/** Other words, French ones without accents and the plural, as names say them. */
const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  abonnement: ["subscription"],
  achat: ["purchase", "supplier"],
  ajouter: ["create"],
  banque: ["bank"],
  bancaire: ["bank"],
  brouillon: ["invoice"],
  categorie: ["category"],
  compte: ["account"],
  creer: ["create"],
  devi: ["quote"],
  ecriture: ["ledger", "entry"],
  envoyer: ["send"],
  exercice: ["fiscal", "year"],
  facture: ["invoice"],
  fournisseur: ["supplier"],
  fichier: ["file"],
  finaliser: ["finalize"],
  lettrage: ["letter"],
  lire: ["get"],
  list: ["get"],
  lister: ["get"],
  read: ["get"],
  find: ["get"],
  chercher: ["get"],
  mandat: ["mandate"],
  modifier: ["update"],
  paiement: ["payment"],
  produit: ["product"],
  rapprocher: ["match"],
  supprimer: ["delete"],
  vente: ["customer", "invoice"],
  client: ["customer"],
  ligne: ["line"],
};
