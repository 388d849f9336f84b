/** The site's languages: English at the root, French below `fr/`. */
export const LANGUAGES = ["en", "fr"] as const;

export type Language = (typeof LANGUAGES)[number];

export type InLanguages = Readonly<Record<Language, string>>;

/** A link: to `docs/<page>.md`, or `docs/fr/<page>.md` in French where that exists. */
export interface Entry {
  readonly page: string;
  /** The page's own title unless this says otherwise. */
  readonly text?: InLanguages;
}

/** What stands in the bar at the top. A page that does not exist is left out. */
export const NAV: readonly Entry[] = [
  { page: "guides/start", text: { en: "Guides", fr: "Guides" } },
  { page: "operations/index", text: { en: "Operations", fr: "Opérations" } },
  { page: "playground", text: { en: "Playground", fr: "Essayer" } },
  { page: "api/index", text: { en: "API", fr: "API" } },
  { page: "evidence", text: { en: "Evidence", fr: "Preuves" } },
];

export interface Group {
  readonly text: InLanguages;
  /** Below this folder of `docs`. */
  readonly folder: string;
  /** In this order, those that exist. */
  readonly pages: readonly string[];
  /** Whether the folder's other pages follow. */
  readonly others?: boolean;
}

/** What stands at the side, wherever `SIDEBARS` has nothing else. */
export const GROUPS: readonly Group[] = [
  {
    text: { en: "First steps", fr: "Premiers pas" },
    folder: "guides",
    pages: ["start", "calls", "failures", "writing", "money", "pages"],
  },
  {
    text: { en: "Keep up with a company", fr: "Suivre un dossier" },
    folder: "guides",
    pages: ["sync", "drift", "webhooks"],
  },
  {
    text: { en: "Tests", fr: "Tests" },
    folder: "guides",
    pages: ["tests", "sandbox", "cassettes", "polly"],
  },
  {
    text: { en: "In production", fr: "En production" },
    folder: "guides",
    pages: ["oauth", "transports", "middleware", "runtimes", "privacy", "opentelemetry", "redis"],
  },
  {
    text: { en: "Know the terrain", fr: "Connaître le terrain" },
    folder: "guides",
    pages: ["moving", "traps", "cli", "mcp"],
    others: true,
  },
  {
    text: { en: "Reference", fr: "Référence" },
    folder: "reference",
    pages: ["operations", "coverage", "repeating", "sandbox", "corrections", "glossary"],
    others: true,
  },
  {
    text: { en: "The project", fr: "Le projet" },
    folder: ".",
    pages: ["evidence", "architecture", "decisions/README", "policy", "contributing"],
  },
];
