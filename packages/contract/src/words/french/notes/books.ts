/** What the sandbox models of exports, the books, mandates and products. */
export const BOOKS_NOTES: Readonly<Record<string, string>> = {
  "`pending` at first.": "`pending` d'abord.",
  "An Excel file.": "Un fichier Excel.",
  "The columns of the sheet.": "Les colonnes de la feuille.",
  "A period that ends before it starts is a 400.":
    "Une période qui finit avant de commencer donne un 400.",
  "`ready`, with the address of its file.": "`ready`, avec l'adresse de son fichier.",
  "18 columns, with lettering.": "18 colonnes, lettrage compris.",
  "It takes 2 to 5 seconds.": "Il faut 2 à 5 secondes.",
  "Amounts in foreign currencies are left out; a line's validation is the day of its writing.":
    "Les montants en devises sont omis ; la date de validation d'une ligne est celle de sa saisie.",
  "The attachment, with an address that expires.": "La pièce jointe, avec une adresse qui expire.",
  "The year before, this one and the two after, all open; page counters are `null`.":
    "L'exercice précédent, celui en cours et les deux suivants, tous ouverts ; les compteurs de pages sont `null`.",
  "A mandate of the customer waits for approval from then on.":
    "Un mandat du client attend dès lors son accord.",
  "No recipient is a 422.": "Sans destinataire, c'est un 422.",
  "It takes the place of another one.": "Il prend la place d'un autre.",
  "Of `pending_submission`, `submitted` and `active` mandates only.":
    "Pour les mandats `pending_submission`, `submitted` et `active` seulement.",
  "The mandate.": "Le mandat.",
  "The individual and its defaults.": "Le particulier et ses valeurs par défaut.",
  "The individual; a company is a 404.": "Le particulier ; un professionnel donne un 404.",
  "The individual with the changes.": "Le particulier modifié.",
  "The journal, whose type is `custom`.": "Le journal, de type `custom`.",
  "A code that is taken is a 422.": "Un code déjà pris donne un 422.",
  "A code has 2 to 5 letters or digits; a blank label is a 422.":
    "Un code a 2 à 5 lettres ou chiffres ; un libellé vide donne un 422.",
  "Items, order and the undeclared page counters, all `null`.":
    "Éléments, ordre et compteurs de pages non déclarés, tous `null`.",
  "The journal, and the text of a 404.": "Le journal, et le texte d'un 404.",
  "An account of type `custom`, for any VAT rate and country.":
    "Un compte de type `custom`, pour tout taux de TVA et tout pays.",
  "A number below 401 is of a supplier, one below 411 of a customer.":
    "Un numéro en 401 est d'un fournisseur, en 411 d'un client.",
  "A number begins with a digit, and holds digits and capitals; a taken one is a 422, and so is a blank label.":
    "Un numéro commence par un chiffre et se compose de chiffres et de capitales ; un numéro déjà pris donne un 422, un libellé vide aussi.",
  "Accounts of third parties can be lettered.": "Les comptes de tiers sont lettrables.",
  "Items, order, and the undeclared page counters, all `null`.":
    "Éléments, ordre, et compteurs de pages non déclarés, tous `null`.",
  "`has_more` of the last page is `null`.": "Le `has_more` de la dernière page est `null`.",
  "The account with the changes.": "Le compte modifié.",
  "The attachment.": "La pièce jointe.",
  "It is a file attachment like any other.": "C'est une pièce jointe comme une autre.",
  "The entry with its lines; its piece number has ten characters unless given.":
    "L'écriture avec ses lignes ; son numéro de pièce a dix caractères s'il n'est pas donné.",
  "Lines that do not balance are a 422, with `debit_total` and `credit_total` in its details.":
    "Des lignes qui ne s'équilibrent pas donnent un 422, avec `debit_total` et `credit_total` dans le détail.",
  "A request writes at most 1000 lines.": "Une requête passe au plus 1000 lignes.",
  "A line with a debit and a credit, a negative amount or more than 2 decimals is a 422, and so is an entry without lines.":
    "Une ligne au débit et au crédit à la fois, un montant négatif ou à plus de 2 décimales donne un 422, une écriture sans ligne aussi.",
  "The categories and the file are those of the entry's document, whose id it has.":
    "Les catégories et le fichier sont ceux du document de l'écriture, dont elle a l'identifiant.",
  "Filters and sorts by `updated_at` and `created_at` are a 400.":
    "Filtrer ou trier par `updated_at` ou `created_at` donne un 400.",
  "Drafts have no entry here; the real API lists them.":
    "Les brouillons n'ont pas d'écriture ici ; l'API réelle en liste.",
  "The entry with its lines.": "L'écriture avec ses lignes.",
  "The entry with the changes.": "L'écriture modifiée.",
  "A line whose amount or account changes loses its lettering.":
    "Une ligne dont le montant ou le compte change perd son lettrage.",
  "The entry of a document changes with its document alone: 422.":
    "L'écriture d'un document ne change qu'avec son document : 422.",
  "The lines, and the undeclared page counters, all `null`.":
    "Les lignes, et les compteurs de pages non déclarés, tous `null`.",
  "Items and order; `lettered_ledger_entry_lines` has the line's own id as well.":
    "Éléments et ordre ; `lettered_ledger_entry_lines` contient aussi l'identifiant de la ligne elle-même.",
  "The ids of all lines that are lettered together now: a bare array.":
    "Les identifiants de toutes les lignes désormais lettrées ensemble : un tableau nu.",
  "Lines that are lettered already bring the others along.":
    "Les lignes déjà lettrées amènent les autres avec elles.",
  "Lines that do not balance are a 422, unless the strategy is `partial`.":
    "Des lignes qui ne s'équilibrent pas donnent un 422, sauf avec la stratégie `partial`.",
  "Lines of several accounts are a 422.": "Des lignes de plusieurs comptes donnent un 422.",
  "What stays lettered must balance, unless the strategy is `partial`: 422.":
    "Ce qui reste lettré doit s'équilibrer, sauf avec la stratégie `partial` : 422.",
  "A single line that would stay loses its lettering too.":
    "Une ligne qui resterait seule perd aussi son lettrage.",
  "The line.": "La ligne.",
  "The line's label and categories, within `ledger_entry_line`.":
    "Le libellé et les catégories de la ligne, dans `ledger_entry_line`.",
  "The undeclared page counters, all `null`.": "Les compteurs de pages non déclarés, tous `null`.",
  "The line itself is one of them, as it is of the ids.":
    "La ligne elle-même en fait partie, comme dans les identifiants.",
  "The user, the company and the scopes of the token.":
    "L'utilisateur, la société et les droits du jeton.",
  "`reg_no` begins with `sandbox-`, as in every test company.":
    "`reg_no` commence par `sandbox-`, comme dans toute société de test.",
  "The kinds, order and pages.": "Les sortes, l'ordre et les pages.",
  "The prefix is that of the current year; credit notes share the invoices' numbers.":
    "Le préfixe est celui de l'année en cours ; les avoirs partagent la numérotation des factures.",
  "A company without a numbering of invoices has neither of both.":
    "Une société sans numérotation de factures n'en a pour aucun des deux.",
  "Takes `limit` and `cursor`, and pages.": "Accepte `limit` et `cursor`, et pagine.",
  "The company is registered for sending and receiving, and that never changes.":
    "La société est inscrite pour l'émission et la réception, et cela ne change jamais.",
  "Without a Pro Account (`proAccount: false`) a 404.":
    "Sans compte pro (`proAccount: false`), c'est un 404.",
  "SEPA mandates, and active GoCardless mandates, can be migrated.":
    "Les mandats SEPA, et les mandats GoCardless actifs, peuvent migrer.",
  "Only what is `available` is migrated.": "Seul migre ce qui est `available`.",
  "It is done at once: the mandate is `enabled`.": "C'est fait aussitôt : le mandat est `enabled`.",
  "Without a customer it is a 422.": "Sans client, c'est un 422.",
  "The request is listed as `pending` and never signed.":
    "La demande est listée comme `pending` et jamais signée.",
  "No e-mail address is a 422.": "Sans adresse e-mail, c'est un 422.",
  "Mandates, and requests of them without a PDF.": "Les mandats, et leurs demandes sans PDF.",
  "The product, its defaults and its price after tax.":
    "Le produit, ses valeurs par défaut et son prix TTC.",
  "A taken `external_reference` is a 422; one that nobody gave is a UUID.":
    "Un `external_reference` déjà pris donne un 422 ; celui que personne n'a donné est un UUID.",
  "The product.": "Le produit.",
  "The product with the changes.": "Le produit modifié.",
};
