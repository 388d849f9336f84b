/** Fields of customer invoices and what pays them. */
export const CUSTOMER_INVOICES: Readonly<Record<string, string>> = {
  "`invoice_lines` includes up to 20 lines of each invoice.":
    "`invoice_lines` ajoute jusqu'à 20 lignes de chaque facture.",
  "The label of its accounting entries.": "Le libellé de ses écritures.",
  "Assigned when it is finalized; empty for a draft.":
    "Attribué à la finalisation ; vide pour un brouillon.",
  "Total with tax in `currency`, a decimal string.":
    "Total TTC dans la devise `currency`, chaîne décimale.",
  "Total before tax in `currency`, a decimal string.":
    "Total HT dans la devise `currency`, chaîne décimale.",
  'Turns amounts in `currency` into euros, a decimal string; `"1.0"` for an invoice in euros.':
    'Convertit en euros les montants en `currency`, chaîne décimale ; `"1.0"` pour une facture en euros.',
  "Amount of tax in `currency`, a decimal string.":
    "Montant de la TVA dans la devise `currency`, chaîne décimale.",
  "Whether nothing remains to be paid, or it is marked as paid.":
    "Indique si tout est réglé, ou si elle est marquée comme payée.",
  "The status of its payment; `draft` says whether it is finalized.":
    "L'état de son règlement ; `draft` dit si elle est finalisée.",
  "A discount on the total before tax.": "Une remise sur le total HT.",
  "Its ledger entry.": "Son écriture.",
  "The PDF.": "Le PDF.",
  "The URL works without a token for about 30 minutes: keep it out of logs.":
    "L'URL fonctionne sans jeton pendant 30 minutes environ : gardez-la hors des journaux (*logs*).",
  "`null` while there is no PDF.": "`null` tant qu'il n'y a pas de PDF.",
  "The name of the PDF; `null` while there is no PDF.":
    "Le nom du PDF ; `null` tant qu'il n'y en a pas.",
  "The remaining amount with tax, a decimal string; `null` for a draft.":
    "Le reste dû TTC, chaîne décimale ; `null` pour un brouillon.",
  "The remaining amount before tax, a decimal string; `null` for a draft.":
    "Le reste dû HT, chaîne décimale ; `null` pour un brouillon.",
  "`true` until it is finalized.": "`true` jusqu'à la finalisation.",
  "The customer; `null` when unknown.": "Le client ; `null` s'il est inconnu.",
  "A link to its custom header fields.": "Un lien vers ses champs d'en-tête personnalisés.",
  "The subscription that issued it; `null` for none.":
    "L'abonnement qui l'a émise ; `null` s'il n'y en a pas.",
  "The invoice that this credit note credits; `null` for none.":
    "La facture que crédite cet avoir ; `null` s'il n'y en a pas.",
  "Its template; `null` for none.": "Son modèle ; `null` s'il n'y en a pas.",
  "How its bank transaction is found; `null` when it is not searched for.":
    "Comment se trouve son opération bancaire ; `null` si elle n'est pas recherchée.",
  "Where the transaction comes from: `stripe`, `gocardless`, `bank`, …":
    "D'où vient l'opération : `stripe`, `gocardless`, `bank`, …",
  "The field of the transaction to compare.": "Le champ de l'opération à comparer.",
  "The value to compare with.": "La valeur à laquelle comparer.",
  "A link to its payments.": "Un lien vers ses règlements.",
  "A link to the bank transactions matched with it.":
    "Un lien vers les opérations bancaires rapprochées.",
  "`null` unless it was sent as an e-invoice.": "`null` sauf envoi comme facture électronique.",
  "The last known status.": "Le dernier statut connu.",
  "The reason of a refusal or a rejection; `null` for none.":
    "Le motif d'un refus ou d'un rejet ; `null` s'il n'y en a pas.",
  "The exchange with the platform; `null` for none.":
    "L'échange avec la plateforme ; `null` s'il n'y en a pas.",
  "A UUID.": "Un UUID.",
  "Whether its file is Factur-X: a PDF that contains the invoice as XML.":
    "Indique si son fichier est un Factur-X : un PDF qui contient la facture en XML.",
  "Whether the XML of its Factur-X file is valid; `null` without one.":
    "Indique si le XML de son fichier Factur-X est valide ; `null` sans un tel fichier.",
  "The ledger account of payments; `null` for none.":
    "Le compte comptable des règlements ; `null` s'il n'y en a pas.",
  "A link to its installments; `null` for none.":
    "Un lien vers ses échéances ; `null` s'il n'y en a pas.",
  "The customer's order number, up to 50 characters.":
    "Le numéro de commande du client, 50 caractères au plus.",
  "The seller's order number, up to 50 characters.":
    "Le numéro de commande du vendeur, 50 caractères au plus.",
  "It is not derived from the customer's payment conditions.":
    "Elle ne se déduit pas des conditions de règlement du client.",
  "Ranked 1, 2, 3, … without gaps; `section_rank` of a line refers to a `rank`.":
    "De rangs 1, 2, 3, … sans trou ; le `section_rank` d'une ligne désigne un `rank`.",
  "The label of its accounting entries; Pennylane generates one when it is absent or `null`.":
    "Le libellé de ses écritures ; Pennylane en produit un s'il est absent ou `null`.",
  "`true`: it can be changed and deleted until it is finalized.":
    "`true` : modifiable et supprimable jusqu'à la finalisation.",
  "At least one.": "Au moins une.",
  "The product; fields that are left out are taken from it.":
    "Le produit ; les champs omis en sont repris.",
  "Whether goods or services are sold, which decides how VAT is accounted for.":
    "Indique si l'on vend des biens ou des services, ce qui décide du traitement de la TVA.",
  "The values of the company's custom fields, by name.":
    "Les valeurs des champs personnalisés de la société, par nom.",
  "`null` for none.": "`null` s'il n'y en a pas.",
  "At least two, for an invoice that is paid in installments.":
    "Au moins deux, pour une facture payée en plusieurs échéances.",
  "With tax, a decimal string.": "TTC, chaîne décimale.",
  "The payment methods to offer.": "Les moyens de paiement à proposer.",
  "`false`: it gets its number at once and can never be deleted.":
    "`false` : elle reçoit son numéro aussitôt et ne pourra jamais être supprimée.",
  "The API does the same when `draft` is missing, so Centime requires it.":
    "L'API fait de même quand `draft` manque ; c'est pourquoi Centime l'exige.",
  "How to find the bank transaction that pays it, to match them.":
    "Comment trouver l'opération bancaire qui la règle, pour les rapprocher.",
  "Where the transaction comes from.": "D'où vient l'opération.",
  "The quote; its customer and lines are copied.":
    "Le devis ; son client et ses lignes sont repris.",
  "Whether to create a draft instead of finalizing it at once.":
    "Indique s'il faut créer un brouillon au lieu de finaliser aussitôt.",
  "The file, uploaded beforehand.": "Le fichier, déposé au préalable.",
  "Whether users check and complete it in the web app.":
    "Indique si des utilisateurs la vérifieront et la compléteront dans l'application web.",
  "The number on the document.": "Le numéro qui figure sur le document.",
  "How to find the bank transaction that pays the invoice.":
    "Comment trouver l'opération bancaire qui règle la facture.",
  "They must add up to the totals within one cent a line.":
    "Leur somme doit égaler les totaux, à un centime près par ligne.",
  "Total of the line with tax in the invoice's currency, a decimal string.":
    "Total TTC de la ligne dans la devise de la facture, chaîne décimale.",
  "Further details.": "Autres précisions.",
  "1 to 255 characters.": "1 à 255 caractères.",
  "Lines with the same label, tax and account are merged in the ledger.":
    "Les lignes de mêmes libellé, TVA et compte sont réunies en comptabilité.",
  "Only together with `convert_to_e_invoice`; amounts are after the discount.":
    "Seulement avec `convert_to_e_invoice` ; les montants s'entendent après remise.",
  "Whether to convert the PDF to Factur-X in the background.":
    "Indique s'il faut convertir le PDF en Factur-X, en tâche de fond.",
  "Every line then needs a label, and `invoice_number` has at most 35 characters: letters, digits and `-+_/`.":
    "Il faut alors un libellé à chaque ligne, et `invoice_number` a 35 caractères au plus : lettres, chiffres et `-+_/`.",
  "For a credit note: the invoice that it credits.": "D'un avoir : la facture qu'il crédite.",
  "Whether to send it to the platform at once.":
    "Indique s'il faut l'envoyer aussitôt à la plateforme.",
  "The platform may refuse it later.": "La plateforme peut encore la refuser ensuite.",
  "What the file does not contain.": "Ce que le fichier ne contient pas.",
  "The customer, instead of the one in the file.": "Le client, au lieu de celui du fichier.",
  "The id of the line in the file (BT-126).": "L'identifiant de la ligne dans le fichier (BT-126).",
  "All lines, instead of those in the file.": "Toutes les lignes, au lieu de celles du fichier.",
  "The vendor calls this experimental.": "L'éditeur qualifie cela d'expérimental.",
  "The installments of the total.": "Les échéances du total.",
  "Lines to add, change and delete; the others are kept.":
    "Lignes à ajouter, modifier et supprimer ; les autres restent.",
  "To change, by id; fields that are left out keep their values.":
    "À modifier, par identifiant ; les champs omis gardent leur valeur.",
  "The line to change.": "La ligne à modifier.",
  "To delete, by id, with their deferrals, assets and advances.":
    "À supprimer, par identifiant, avec leurs étalements, immobilisations et avances.",
  "Refused when those are booked.": "Refusé quand ceux-ci sont comptabilisés.",
  "Installments to add, change and delete; the others are kept.":
    "Échéances à ajouter, modifier et supprimer ; les autres restent.",
  "The installment to change.": "L'échéance à modifier.",
  "How to find the bank transaction that pays it, to match them; `null` for none.":
    "Comment trouver l'opération bancaire qui la règle, pour les rapprocher ; `null` pour ne pas la rechercher.",
  "Lines to change.": "Lignes à modifier.",
  "The period that income is spread over, for deferred revenue.":
    "La période sur laquelle le produit s'étale, pour les produits constatés d'avance.",
  "Up to 255 characters; `null` for none of its own.":
    "255 caractères au plus ; `null` pour n'en avoir aucun en propre.",
  "A finalized credit note.": "Un avoir finalisé.",
  "Total of the line with tax and after discount in euros, a decimal string.":
    "Total TTC de la ligne après remise en euros, chaîne décimale.",
  "Total of the line with tax and after discount in the invoice's currency, a decimal string.":
    "Total TTC de la ligne après remise dans la devise de la facture, chaîne décimale.",
  "`null` for a line without a product.": "`null` pour une ligne sans produit.",
  "Derived from its ledger account; `null` when that is not possible.":
    "Déduit de son compte comptable ; `null` si ce n'est pas possible.",
  "Its contents are not documented.": "Son contenu n'est pas documenté.",
  "`null` when it is empty.": "`null` s'il est vide.",
  "In `currency`, a decimal string.": "Dans la devise `currency`, chaîne décimale.",
  "Its status.": "Son statut.",
  "The label on the bank statement.": "Le libellé du relevé bancaire.",
  "Whether an invoice or a receipt is still missing.":
    "Indique si une facture ou un justificatif manque encore.",
  "The day of the transaction, `YYYY-MM-DD`.": "Le jour de l'opération, `YYYY-MM-DD`.",
  "The balance of the bank account after it, a decimal string.":
    "Le solde du compte bancaire après elle, chaîne décimale.",
  "In euros, a decimal string.": "En euros, chaîne décimale.",
  "The bank's fee in `currency`, a decimal string.":
    "Les frais bancaires dans la devise `currency`, chaîne décimale.",
  "The bank's fee in euros, a decimal string.": "Les frais bancaires en euros, chaîne décimale.",
  "The journal of the bank account.": "Le journal du compte bancaire.",
  "The account of the transaction.": "Le compte de l'opération.",
  "`null` unless it was paid with a card of the Pro Account.":
    "`null` sauf paiement par une carte du compte pro.",
  "Who paid; `null` when unknown.": "Qui a payé ; `null` si c'est inconnu.",
  "The number of the card, with only its last digits shown.":
    "Le numéro de la carte, dont seuls les derniers chiffres apparaissent.",
  "`null` when unknown.": "`null` si c'est inconnu.",
  "With their weights.": "Avec leurs poids.",
  'Share of the amount, a decimal string from `"0"` to `"1"` with up to 4 decimals.':
    'Part du montant, chaîne décimale de `"0"` à `"1"` à 4 décimales au plus.',
  'The weights within one group add up to `"1"`.':
    'Les poids d\'un même axe analytique totalisent `"1"`.',
  "The bank transaction.": "L'opération bancaire.",
};
