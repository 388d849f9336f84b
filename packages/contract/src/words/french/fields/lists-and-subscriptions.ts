/** Fields of lists, bank accounts, subscriptions, categories and changes. */
export const LISTS_AND_SUBSCRIPTIONS: Readonly<Record<string, string>> = {
  "A `-` before the field is for descending order.":
    "Un `-` devant le champ demande l'ordre décroissant.",
  "ISO 4217 code.": "Code ISO 4217.",
  "In the account's currency, a decimal string.": "Dans la devise du compte, chaîne décimale.",
  'RFC 3339, in UTC: `"2026-07-08T12:06:19.330107Z"`.':
    'RFC 3339, en UTC : `"2026-07-08T12:06:19.330107Z"`.',
  "Of the last change, RFC 3339, in UTC.": "De la dernière modification, RFC 3339, en UTC.",
  "Its bank.": "Sa banque.",
  "The journal of its transactions; `null` for none.":
    "Le journal de ses opérations ; `null` s'il n'y en a pas.",
  "Its URL in the API.": "Son URL dans l'API.",
  "Its ledger account.": "Son compte comptable.",
  "International number of a bank account.": "Numéro international d'un compte bancaire.",
  "International code of a bank.": "Code international d'une banque.",
  "The purpose of the account.": "L'usage du compte.",
  "All conditions must hold.": "Toutes les conditions doivent être remplies.",
  "The day of its next invoice, `YYYY-MM-DD`; `null` for none.":
    "Le jour de sa prochaine facture, `YYYY-MM-DD` ; `null` s'il n'y en a pas.",
  "The day of its last invoice, `YYYY-MM-DD`; `null` for none.":
    "Le jour de sa dernière facture, `YYYY-MM-DD` ; `null` s'il n'y en a pas.",
  "RFC 3339, in UTC; `null` unless stopped.": "RFC 3339, en UTC ; `null` sauf arrêt.",
  "The day of the first occurrence, `YYYY-MM-DD`.":
    "Le jour de la première occurrence, `YYYY-MM-DD`.",
  "The day when it ends; `null` for never.": "Le jour où il prend fin ; `null` pour jamais.",
  "Whether it is running.": "Indique s'il est en cours.",
  "How it issues invoices: as drafts for approval, finalized, or finalized and sent by e-mail.":
    "Comment il émet les factures : en brouillons à valider, finalisées, ou finalisées et envoyées par e-mail.",
  "RFC 3339, in UTC; `null` until it is activated.":
    "RFC 3339, en UTC ; `null` avant l'activation.",
  "When invoices are due.": "Quand les factures sont à payer.",
  "`custom` matters to the web app alone: invoices made through the API always name their deadline.":
    "`custom` n'a de sens que dans l'application web : une facture créée par l'API indique toujours son échéance.",
  "How invoices are paid: by the customer, or by a debit of the customer's account.":
    "Comment les factures sont réglées : par le client, ou par prélèvement sur son compte.",
  "Its name in Pennylane.": "Son nom dans Pennylane.",
  "The recipients of invoices when the mode is `email`.":
    "Les destinataires des factures en mode `email`.",
  "E-mail addresses.": "Adresses e-mail.",
  "The e-mail's template; `null` for the default.":
    "Le modèle de l'e-mail ; `null` pour celui par défaut.",
  "When it issues invoices.": "Quand il émet des factures.",
  "Days of the month, from 1 on; `null` for no such rule.":
    "Jours du mois, à partir de 1 ; `null` sans une telle règle.",
  "Months, from 1 to 12; `null` for no such rule.":
    "Mois, de 1 à 12 ; `null` sans une telle règle.",
  "The day that weeks begin on, as a number.": "Le jour où commence la semaine, en nombre.",
  "Days of the week, as numbers; `null` for no such rule.":
    "Jours de la semaine, en nombres ; `null` sans une telle règle.",
  "The unit that `interval` counts.": "L'unité que compte `interval`.",
  "The number of units between two occurrences.": "Le nombre d'unités entre deux occurrences.",
  "The number of occurrences; unlimited when absent.":
    "Le nombre d'occurrences ; illimité s'il est absent.",
  "The contents of its invoices.": "Le contenu de ses factures.",
  'Total with tax in euros, a decimal string: `"230.32"`.':
    'Total TTC en euros, chaîne décimale : `"230.32"`.',
  "Total with tax in the invoice's currency, a decimal string.":
    "Total TTC dans la devise de la facture, chaîne décimale.",
  "Total before tax in the invoice's currency, a decimal string.":
    "Total HT dans la devise de la facture, chaîne décimale.",
  "How many euros one unit of the currency is worth, a decimal string.":
    "Ce que vaut en euros une unité de la devise, chaîne décimale.",
  "Amount of tax in the invoice's currency, a decimal string.":
    "Montant de la TVA dans la devise de la facture, chaîne décimale.",
  "The language of the document.": "La langue du document.",
  "The default is the customer's `billing_language`.":
    "Par défaut, la `billing_language` du client.",
  "Their template; `null` for the default.": "Leur modèle ; `null` pour celui par défaut.",
  "A discount on the amount before tax.": "Une remise sur le montant HT.",
  "Whether `value` is an amount or a percentage.":
    "Indique si `value` est un montant ou un pourcentage.",
  "A decimal string; `null` for no discount.": "Chaîne décimale ; `null` sans remise.",
  "Free text on the PDF, such as a contact.": "Texte libre du PDF, un contact par exemple.",
  "Title of the document on the PDF.": "Titre du document sur le PDF.",
  "Text on the PDF, up to 5000 characters.": "Texte du PDF, 5000 caractères au plus.",
  "Further remarks, up to 20000 characters.": "Autres mentions, 20000 caractères au plus.",
  "A link to the sections of its lines.": "Un lien vers les sections de ses lignes.",
  "The URL of the list in the API.": "L'URL de la liste dans l'API.",
  "A link to its lines.": "Un lien vers ses lignes.",
  "How it issues invoices.": "Comment il émet les factures.",
  "Distinguishes it from the modes without an e-mail.": "Le distingue des modes sans e-mail.",
  "The recipients.": "Les destinataires.",
  "E-mail addresses, instead of the customer's own.":
    "Adresses e-mail, au lieu de celles du client.",
  "`awaiting_validation` creates drafts for a user to finalize.":
    "`awaiting_validation` crée des brouillons, qu'un utilisateur finalise.",
  "Distinguishes it from months and weeks.": "La distingue des règles par mois et par semaine.",
  "Distinguishes it from years and weeks.": "La distingue des règles par année et par semaine.",
  "The day of the month, from 1 on.": "Le jour du mois, à partir de 1.",
  "Distinguishes it from years and months.": "La distingue des règles par année et par mois.",
  "The day of the week.": "Le jour de la semaine.",
  "`absolute` is an amount, `relative` a percentage.":
    "`absolute` est un montant, `relative` un pourcentage.",
  'A decimal string: an amount, or percents (`"25"` for 25 %).':
    'Chaîne décimale : un montant, ou un pourcentage (`"25"` pour 25 %).',
  "Position in the document; the lowest comes first.":
    "Rang dans le document ; le plus petit vient en premier.",
  "What is sold.": "Ce qui est vendu.",
  'Number of units: a number, or a decimal string as in responses, such as `"1.5"`.':
    'Nombre d\'unités : un nombre, ou une chaîne décimale comme dans les réponses, telle que `"1.5"`.',
  'What is counted: `"piece"`, `"hour"`.': 'Ce que l\'on compte : `"piece"`, `"hour"`.',
  "Price of one unit before tax and discount in the invoice's currency, a decimal string of up to 6 decimals.":
    "Prix unitaire HT et avant remise dans la devise de la facture, chaîne décimale à 6 décimales au plus.",
  "A code, not a percentage: `FR_200` is 20 % in France, `FR_55` is 5.5 %.":
    "Un code, non un pourcentage : `FR_200` est 20 % en France, `FR_55` est 5,5 %.",
  "The `rank` of the line's section.": "Le `rank` de la section de la ligne.",
  "The ledger account, instead of the default.":
    "Le compte comptable, au lieu de celui par défaut.",
  "`true` stops a running subscription, `false` restarts a stopped one.":
    "`true` arrête un abonnement en cours, `false` relance un abonnement arrêté.",
  "To add.": "À ajouter.",
  "To change, by id.": "À modifier, par identifiant.",
  "To delete, by id.": "À supprimer, par identifiant.",
  'A decimal string: `"12.0"`.': 'Chaîne décimale : `"12.0"`.',
  "Total of the line with tax in euros, a decimal string.":
    "Total TTC de la ligne en euros, chaîne décimale.",
  "Total of the line with tax in the document's currency, a decimal string.":
    "Total TTC de la ligne dans la devise du document, chaîne décimale.",
  "The product; `null` for none.": "Le produit ; `null` s'il n'y en a pas.",
  "Total of the line before tax in the document's currency, a decimal string.":
    "Total HT de la ligne dans la devise du document, chaîne décimale.",
  "Amount of tax of the line in the document's currency, a decimal string.":
    "Montant de la TVA de la ligne dans la devise du document, chaîne décimale.",
  "Amount of tax of the line in euros, a decimal string.":
    "Montant de la TVA de la ligne en euros, chaîne décimale.",
  "The period that income is spread over, for deferred revenue; `null` for none.":
    "La période sur laquelle le produit s'étale, pour les produits constatés d'avance ; `null` sans étalement.",
  "First day, `YYYY-MM-DD`.": "Premier jour, `YYYY-MM-DD`.",
  "Last day, `YYYY-MM-DD`.": "Dernier jour, `YYYY-MM-DD`.",
  "Incoming or outgoing money: only for treasury categories.":
    "Argent qui entre ou qui sort : pour les seules catégories de trésorerie.",
  "The company's own code for exports.": "Le code de la société, pour ses exports.",
  "Its group.": "Son axe analytique.",
  "A link to its categories.": "Un lien vers ses catégories.",
  "What its categories are about.": "Ce sur quoi portent ses catégories.",
  "Lists changes from then on, RFC 3339; not together with a cursor.":
    "Liste les modifications à partir de ce moment, RFC 3339 ; jamais avec un curseur.",
  "The id of the resource.": "L'identifiant de la ressource.",
  "Whether it was created, changed or deleted.": "Création, modification ou suppression.",
  "When the change was recorded, RFC 3339, in UTC; changelogs are ordered by it.":
    "Quand la modification a été consignée, RFC 3339, en UTC ; l'ordre des listes de modifications.",
  "The line whose categories have changed.": "La ligne dont les catégories ont changé.",
  "The entry that the line belongs to.": "L'écriture à laquelle appartient la ligne.",
  "What kind of resource it is.": "La sorte de ressource.",
  "The entry whose categories have changed.": "L'écriture dont les catégories ont changé.",
  "Its number in the company's numbering.": "Son numéro dans la numérotation de la société.",
  "The kind of document.": "La sorte de document.",
  "Date of issue, `YYYY-MM-DD`.": "Date d'émission, `YYYY-MM-DD`.",
  "When payment is due, `YYYY-MM-DD`.": "Date d'échéance, `YYYY-MM-DD`.",
  "Amount of tax in euros, a decimal string.": "Montant de la TVA en euros, chaîne décimale.",
  "The URL of its file.": "L'URL de son fichier.",
  "It works without a token for about 30 minutes: keep it out of logs.":
    "Elle fonctionne sans jeton pendant 30 minutes environ : gardez-la hors des journaux (*logs*).",
  "The quote that it was created from; `null` for none.":
    "Le devis d'origine ; `null` s'il n'y en a pas.",
  "Its template; `null` for the default.": "Son modèle ; `null` pour celui par défaut.",
  "A link to its appendices.": "Un lien vers ses annexes.",
  "Your own key for it, unique in the company; Pennylane makes one up when you give none.":
    "Votre propre clé, unique dans la société ; Pennylane en invente une si vous n'en donnez pas.",
  "RFC 3339, in UTC; `null` unless archived.": "RFC 3339, en UTC ; `null` sauf archivage.",
  "The customer of the document.": "Le client du document.",
  "The URL to download it.": "L'URL où le télécharger.",
  "The file's name, type and contents.": "Le nom, le type et le contenu du fichier.",
  "Whether customer invoices can be paid in installments.":
    "Indique si les factures clients peuvent être payées en plusieurs échéances.",
};
