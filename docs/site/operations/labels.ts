import type { Language } from "../.vitepress/contents.ts";

/** What the pages of operations say around the facts. */
export interface Labels {
  readonly yes: string;
  readonly no: string;
  readonly required: string;
  readonly nullable: string;
  readonly deprecated: string;
  readonly field: string;
  readonly type: string;
  readonly meaning: string;
  readonly onlyWith: (what: string) => string;
  readonly length: (least: number | undefined, most: number | undefined) => string;
  readonly items: (least: number | undefined, most: number | undefined) => string;
  readonly request: string;
  readonly resource: string;
  readonly vendor: string;
  readonly vendorPage: string;
  readonly scopes: string;
  readonly oneOf: string;
  readonly noScope: string;
  readonly repeatable: string;
  readonly read: string;
  readonly returns: string;
  readonly returned: Readonly<
    Record<"none" | "object" | "list" | "page" | "numbered page", string>
  >;
  readonly example: string;
  readonly exampleNote: string;
  readonly open: string;
  readonly call: string;
  readonly callNote: (name: string, entry: string) => string;
  readonly parameters: string;
  readonly path: string;
  readonly query: string;
  readonly body: string;
  readonly bodyList: string;
  readonly bodyForm: string;
  readonly bodyOptional: string;
  readonly response: string;
  readonly eachItem: string;
  readonly count: (fields: number) => string;
  readonly filters: string;
  readonly filterNote: string;
  readonly operators: string;
  readonly value: string;
  readonly sort: (fields: string) => string;
  readonly sortDefault: (field: string) => string;
  readonly failures: string;
  readonly failureHeads: readonly string[];
  readonly sandbox: string;
  readonly confidence: Readonly<Record<string, string>>;
  readonly sandboxNote: string;
  readonly corrections: string;
  readonly source: string;
  readonly siblings: string;
}

const range = (least: number | undefined, most: number | undefined) => {
  if (least === undefined) return `≤ ${most}`;
  return most === undefined ? `≥ ${least}` : `${least} – ${most}`;
};

const english: Labels = {
  yes: "yes",
  no: "no",
  required: "required",
  nullable: "or `null`",
  deprecated: "deprecated",
  field: "Field",
  type: "Type",
  meaning: "Meaning",
  onlyWith: (what) => `with \`${what}\``,
  length: (least, most) => `${range(least, most)} characters`,
  items: (least, most) => `${range(least, most)} items`,
  request: "Request",
  resource: "Resource",
  vendor: "The vendor's `operationId`",
  vendorPage: "the vendor's page",
  scopes: "Scopes",
  oneOf: "or",
  noScope: "none needed",
  repeatable: "Safe to repeat",
  read: "it reads",
  returns: "Returns",
  returned: {
    none: "nothing: success has no body",
    object: "an object",
    list: "a list",
    page: "a page of a list, continued by a cursor",
    "numbered page": "a numbered page of a list",
  },
  example: "Example",
  exampleNote:
    "It runs as it stands on a new [sandbox](/guides/sandbox), whose ids it has; a test runs it.",
  open: "Try it in the page",
  call: "Call",
  callNote: (name, entry) =>
    `As a value that nothing has sent yet: \`${name}\` of \`centime/${entry}\`, with the same arguments.`,
  parameters: "Parameters",
  path: "Path",
  query: "Query",
  body: "Body",
  bodyList: "A list of these:",
  bodyForm: "Sent as a form (`multipart/form-data`).",
  bodyOptional: "May be left out.",
  response: "Response",
  eachItem: "Of each item:",
  count: (fields) => `All ${fields} fields`,
  filters: "Filters and order",
  filterNote: "All conditions of a `filter` must hold; `in` and `not_in` take a list.",
  operators: "Operators",
  value: "Value",
  sort: (fields) => `\`sort\`: by ${fields}, with \`-\` before it descending.`,
  sortDefault: (field) => `Without it: \`${field}\`.`,
  failures: "Failures",
  failureHeads: ["Kind", "When", "Done?", "Sent again?", "What to do"],
  sandbox: "In the sandbox",
  confidence: {
    recorded: "recorded",
    measured: "measured",
    documented: "documented",
    assumed: "assumed",
  },
  sandboxNote: "[How sure each of these is](/reference/sandbox).",
  corrections: "Corrections",
  source: "Source",
  siblings: "Beside it",
};

const french: Labels = {
  yes: "oui",
  no: "non",
  required: "requis",
  nullable: "ou `null`",
  deprecated: "obsolète",
  field: "Champ",
  type: "Type",
  meaning: "Sens",
  onlyWith: (what) => `avec \`${what}\``,
  length: (least, most) => `${range(least, most)} caractères`,
  items: (least, most) => `${range(least, most)} éléments`,
  request: "Requête",
  resource: "Ressource",
  vendor: "`operationId` de l'éditeur",
  vendorPage: "la page de l'éditeur",
  scopes: "Droits (*scopes*)",
  oneOf: "ou",
  noScope: "aucun",
  repeatable: "Répétable sans risque",
  read: "c'est une lecture",
  returns: "Renvoie",
  returned: {
    none: "rien : le succès n'a pas de corps",
    object: "un objet",
    list: "une liste",
    page: "une page d'une liste, que continue un curseur",
    "numbered page": "une page numérotée d'une liste",
  },
  example: "Exemple",
  exampleNote:
    "Il tourne tel quel sur un [bac à sable](/fr/guides/sandbox) neuf, dont il a les identifiants ; un test l'exécute.",
  open: "Essayer dans la page",
  call: "Appel",
  callNote: (name, entry) =>
    `Comme valeur, que rien n'a encore envoyée : \`${name}\` de \`centime/${entry}\`, avec les mêmes arguments.`,
  parameters: "Paramètres",
  path: "Chemin",
  query: "Chaîne de requête",
  body: "Corps",
  bodyList: "Une liste de :",
  bodyForm: "Envoyé comme formulaire (`multipart/form-data`).",
  bodyOptional: "Peut être omis.",
  response: "Réponse",
  eachItem: "De chaque élément :",
  count: (fields) => `Les ${fields} champs`,
  filters: "Filtres et ordre",
  filterNote:
    "Toutes les conditions d'un `filter` doivent être remplies ; `in` et `not_in` prennent une liste.",
  operators: "Opérateurs",
  value: "Valeur",
  sort: (fields) => `\`sort\` : par ${fields}, précédé de \`-\` pour un ordre décroissant.`,
  sortDefault: (field) => `Par défaut : \`${field}\`.`,
  failures: "Échecs",
  failureHeads: ["Sorte", "Quand", "Fait ?", "Renvoyé ?", "Que faire"],
  sandbox: "Dans le bac à sable",
  confidence: {
    recorded: "enregistré",
    measured: "mesuré",
    documented: "documenté",
    assumed: "supposé",
  },
  sandboxNote: "[Ce que vaut chacune de ces mentions](/reference/sandbox) (en anglais).",
  corrections: "Corrections",
  source: "Source",
  siblings: "À côté",
};

export const LABELS: Readonly<Record<Language, Labels>> = { en: english, fr: french };

/** What the generator says of texts with a format, in French. */
const FRENCH_FORMATS: Readonly<Record<string, string>> = {
  date: "date",
  "date-time": "date et heure",
  uuid: "UUID",
  email: "adresse e-mail",
  uri: "URL",
  'decimal such as "1234.50"': 'décimal tel que "1234.50"',
  'decimal such as "1234.50", or an empty text': 'décimal tel que "1234.50", ou texte vide',
  'decimal such as "1234.50", with at most 6 decimals':
    'décimal tel que "1234.50", à 6 décimales au plus',
  'decimal from "0" to "1", with at most 4 decimals': 'décimal de "0" à "1", à 4 décimales au plus',
  'decimal from "0" to "1", with at most 7 decimals': 'décimal de "0" à "1", à 7 décimales au plus',
  'country of two letters such as "FR"': 'pays en deux lettres tel que "FR"',
  'currency of three letters such as "EUR"': 'devise en trois lettres telle que "EUR"',
  "9 digits (SIREN)": "9 chiffres (SIREN)",
  "14 digits (SIRET)": "14 chiffres (SIRET)",
  "a text that is not blank": "un texte non vide",
  "a text without spaces": "un texte sans espace",
  "a text without NUL": "un texte sans NUL",
};

/** The format of a text in a language. */
export function formatIn(format: string, language: Language): string {
  if (language === "en") return format;
  const known = FRENCH_FORMATS[format];
  if (known !== undefined) return known;
  const [, count, member] = /^(\d+) values such as (".*")$/.exec(format) ?? [];
  if (count === undefined) throw new Error(`No French for the format: ${format}`);
  return `${count} valeurs telles que ${member}`;
}
