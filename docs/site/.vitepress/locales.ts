import type { DefaultTheme, LocaleConfig, LocaleSpecificConfig } from "vitepress";
import type { Language } from "./contents.ts";
import { sectionsOf } from "./search.ts";
import { nav, sidebar } from "./sidebar.ts";

/** Returns what the site says around its pages, in each language. */
export function locales(docs: string): LocaleConfig<DefaultTheme.Config> {
  return { root: english(docs), fr: french(docs) };
}

function english(docs: string): LocaleSpecificConfig<DefaultTheme.Config> & { label: string } {
  return {
    label: "English",
    lang: "en",
    description: "A functional TypeScript client for the accounting API of Pennylane.",
    themeConfig: {
      ...bars(docs, "en"),
      outline: { level: [2, 3], label: "On this page" },
      footer: { message: "MIT licensed. Not affiliated with Pennylane." },
      langMenuLabel: "Language",
      skipToContentLabel: "Skip to content",
      notFound: {
        title: "Page not found",
        quote: "There is no such page, or no longer.",
        linkText: "To the first page",
      },
    },
  };
}

function french(docs: string): LocaleSpecificConfig<DefaultTheme.Config> & { label: string } {
  return {
    label: "Français",
    lang: "fr",
    description: "Un client TypeScript fonctionnel pour l’API comptable de Pennylane.",
    themeConfig: {
      ...bars(docs, "fr"),
      outline: { level: [2, 3], label: "Sur cette page" },
      footer: { message: "Licence MIT. Sans lien avec Pennylane." },
      docFooter: { prev: "Page précédente", next: "Page suivante" },
      darkModeSwitchLabel: "Apparence",
      lightModeSwitchTitle: "Passer au thème clair",
      darkModeSwitchTitle: "Passer au thème sombre",
      sidebarMenuLabel: "Menu",
      returnToTopLabel: "Haut de page",
      langMenuLabel: "Langue",
      skipToContentLabel: "Aller au contenu",
      notFound: {
        title: "Page introuvable",
        quote: "Cette page n’existe pas, ou n’existe plus.",
        linkText: "Revenir à l’accueil",
      },
    },
  };
}

function bars(docs: string, language: Language): DefaultTheme.Config {
  return { nav: nav(docs, language), sidebar: sidebar(docs, language) };
}

/** Search in the page, in both languages; accents do not matter. */
export const SEARCH: NonNullable<DefaultTheme.Config["search"]> = {
  provider: "local",
  options: {
    miniSearch: {
      _splitIntoSections: sectionsOf,
      options: {
        // Sent to the page as text, so it uses nothing from outside.
        processTerm: (term) =>
          term
            .normalize("NFD")
            .replace(/[\u0300-\u036f]/g, "")
            .toLowerCase(),
      },
    },
    locales: {
      fr: {
        translations: {
          button: { buttonText: "Rechercher", buttonAriaLabel: "Rechercher" },
          modal: {
            displayDetails: "Afficher le détail",
            resetButtonTitle: "Effacer la recherche",
            backButtonTitle: "Fermer la recherche",
            noResultsText: "Aucun résultat pour",
            footer: {
              selectText: "pour ouvrir",
              selectKeyAriaLabel: "Entrée",
              navigateText: "pour parcourir",
              navigateUpKeyAriaLabel: "flèche vers le haut",
              navigateDownKeyAriaLabel: "flèche vers le bas",
              closeText: "pour fermer",
              closeKeyAriaLabel: "Échap",
            },
          },
        },
      },
    },
  },
};
