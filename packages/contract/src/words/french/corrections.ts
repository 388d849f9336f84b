/** What the code corrects of the vendor's files, and why. */
export const FRENCH_CORRECTIONS: Readonly<Record<string, string>> = {
  "`quantity` of an invoice line is a number or a decimal string.":
    "Le `quantity` d'une ligne de facture est un nombre ou une chaîne décimale.",
  "The API takes both, and responds with a decimal string; a number cannot hold every decimal.":
    "L'API accepte les deux, et répond par une chaîne décimale ; un nombre ne peut pas contenir tous les décimaux.",
  "The file has a number alone.": "Le fichier n'a que le nombre.",
  "Measured on test companies, September and October 2026.":
    "Mesuré sur des sociétés de test, en septembre et octobre 2026.",
  "`draft` is required.": "`draft` est requis.",
  "Without it, the API finalizes the invoice at once: it gets a number and can never be deleted.":
    "Sans lui, l'API finalise la facture aussitôt : elle reçoit un numéro et ne pourra jamais être supprimée.",
  "So the caller says which one is meant.": "L'appelant dit donc laquelle il veut.",
  "`describe`, which tools call, fills in the `false` of the API, and so does the sandbox.":
    "`describe`, qu'appellent les outils, complète par le `false` de l'API, et le bac à sable fait de même.",
  "The vendor's file: `draft` is `false` by default, and only drafts can be deleted.":
    "Le fichier de l'éditeur : `draft` vaut `false` par défaut, et seuls les brouillons peuvent être supprimés.",
  "No `updated_at` and no `created_at`.": "Pas de `updated_at` ni de `created_at`.",
  "The API removed both on 1 July 2026 and responds with a 400 to either; the file still lists them as deprecated.":
    "L'API a retiré les deux le 1 juillet 2026 et répond un 400 à l'un comme à l'autre ; le fichier les donne encore pour obsolètes.",
  "A query of `cursor` and `limit`.": "Une chaîne de requête avec `cursor` et `limit`.",
  "The API takes both and returns pages; the file declares no query.":
    "L'API accepte les deux et renvoie des pages ; le fichier ne déclare aucun paramètre.",
  "`paid` may be `null`.": "`paid` peut être `null`.",
  "The key was added later: older responses lack it, and a missing key reads as `null`. (`e_invoicing`, which they lack as well, is nullable in the file.)":
    "La clé est venue plus tard : les réponses plus anciennes ne l'ont pas, et une clé absente se lit `null`. (`e_invoicing`, qu'elles n'ont pas non plus, est nullable dans le fichier.)",
};
