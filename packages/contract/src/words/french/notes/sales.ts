/** What the sandbox models of banks, subscriptions, categories, customers and their invoices. */
export const SALES_NOTES: Readonly<Record<string, string>> = {
  "A journal and a ledger account of its own; the balance is `0.0`.":
    "Un journal et un compte comptable à lui ; le solde est `0.0`.",
  "Without a bank it is `Other`.": "Sans banque, c'est `Other`.",
  "A blank name is a 422.": "Un nom vide donne un 422.",
  "The journal is `BQ2`, the ledger account `512002`, and so on.":
    "Le journal est `BQ2`, le compte `512002`, et ainsi de suite.",
  "Items, order and pages.": "Éléments, ordre et pages.",
  "The account.": "Le compte.",
  "Which banks: a few of the thousands.": "Quelles banques : quelques-unes parmi des milliers.",
  "The subscription and the contents of its invoices.":
    "L'abonnement et le contenu de ses factures.",
  "Active from its creation: `not_started` before its first day, `finished` after its last.":
    "Actif dès sa création : `not_started` avant son premier jour, `finished` après son dernier.",
  "The occurrence of a day is the previous one from that day on.":
    "L'occurrence d'un jour est la précédente à partir de ce jour.",
  "A month without the rule's day has it on its last one.":
    "Un mois qui n'a pas le jour de la règle la place à son dernier jour.",
  "A direct debit needs no mandate here.": "Un prélèvement n'exige ici aucun mandat.",
  "No invoice is issued yet when its day comes.":
    "Aucune facture n'est encore émise quand vient son jour.",
  "Pages.": "Pages.",
  "Order and filters.": "Ordre et filtres.",
  "The sections.": "Les sections.",
  "The lines.": "Les lignes.",
  "The subscription.": "L'abonnement.",
  "The subscription with the changes; `stop` stops and restarts it.":
    "L'abonnement modifié ; `stop` l'arrête et le relance.",
  "Stopping one that is stopped or finished is a 422, as is restarting a running one.":
    "Arrêter un abonnement arrêté ou terminé donne un 422, comme relancer un abonnement en cours.",
  "The category, in a group that exists.": "La catégorie, dans un axe qui existe.",
  "A blank label is a 422.": "Un libellé vide donne un 422.",
  "The category.": "La catégorie.",
  "The category with the changes; its group stays.": "La catégorie modifiée ; son axe reste.",
  "The group.": "L'axe analytique.",
  "The categories, without their group.": "Les catégories, sans leur axe.",
  "The group with the changes.": "L'axe analytique modifié.",
  "Events in the order of `processed_at`; the cursor is that of the last one.":
    "Événements dans l'ordre de `processed_at` ; le curseur est celui du dernier.",
  "The insert of a document is followed by an update.":
    "L'insertion d'un document est suivie d'une mise à jour.",
  "Events show up 1 to 4 seconds late, now and then twice and out of order.":
    "Les événements arrivent 1 à 4 secondes plus tard, parfois deux fois et dans le désordre.",
  "Four weeks are kept: an older `start_date` is a 422, one beside a cursor a 400.":
    "Quatre semaines sont gardées : un `start_date` plus ancien donne un 422, avec un curseur un 400.",
  "Without either, the oldest events.": "Sans l'un ni l'autre, les événements les plus anciens.",
  "An event for each category that is added, has another weight, or goes.":
    "Un événement par catégorie ajoutée, retirée, ou dont le poids change.",
  "A taken `external_reference` is a 422.": "Un `external_reference` déjà pris donne un 422.",
  "Amounts as of invoices; each type is numbered apart (`PF-2026-0001`).":
    "Montants comme pour les factures ; chaque type a sa numérotation (`PF-2026-0001`).",
  "Not booked.": "Sans écriture.",
  "Order, pages and filters.": "Ordre, pages et filtres.",
  "Items, as of quotes.": "Éléments, comme pour les devis.",
  "The appendices.": "Les annexes.",
  "The appendix.": "L'annexe.",
  "The document, as a quote is shown; never from a quote.":
    "Le document, présenté comme un devis ; jamais issu d'un devis.",
  "The document with the changes, to its lines and sections too.":
    "Le document modifié, lignes et sections comprises.",
  "Lines of a section that is deleted are a 422.":
    "Les lignes d'une section supprimée donnent un 422.",
  "Installments are allowed.": "Plusieurs échéances sont permises.",
  "The company and its defaults.": "Le professionnel et ses valeurs par défaut.",
  "A taken `external_reference` is a 422 (the contract says 409); one that nobody gave is a UUID.":
    "Un `external_reference` déjà pris donne un 422 (le contrat dit 409) ; celui que personne n'a donné est un UUID.",
  "A blank name is a 422; a ledger account of its own is created.":
    "Un nom vide donne un 422 ; un compte comptable lui est créé.",
  "The company; an individual is a 404.": "Le professionnel ; un particulier donne un 404.",
  "The company with the changes.": "Le professionnel modifié.",
  "Order and pages.": "Ordre et pages.",
  "A taken `external_reference` is a 422; one that nobody gave has ten characters.":
    "Un `external_reference` déjà pris donne un 422 ; celui que personne n'a donné a dix caractères.",
  "`quantity` may be a decimal string.": "`quantity` peut être une chaîne décimale.",
  "Lines, discounts, sections and installments; numbered at once unless a draft.":
    "Lignes, remises, sections et échéances ; numérotée aussitôt, sauf brouillon.",
  "Each line is rounded to the cent, half away from zero.":
    "Chaque ligne est arrondie au centime, la moitié s'éloignant de zéro.",
  "Items, order and pages; lines, payments, matches and categories are `{ url }`.":
    "Éléments, ordre et pages ; lignes, règlements, rapprochements et catégories sont des `{ url }`.",
  "`include=invoice_lines` adds the first 20 lines of each invoice.":
    "`include=invoice_lines` ajoute les 20 premières lignes de chaque facture.",
  "The quote's customer, lines, sections and texts.":
    "Le client, les lignes, les sections et les textes du devis.",
  "Dated today, due as many days later as the quote, which is `invoiced` then.":
    "Datée d'aujourd'hui, avec le même délai de paiement que le devis, qui est alors `invoiced`.",
  "A PDF with Factur-X, or a 422.": "Un PDF avec Factur-X, ou un 422.",
  "The request names the customer, ledger accounts and products of lines, or replaces the lines, which must add up to the total of the file.":
    "La requête indique le client, et les comptes et produits des lignes, ou remplace les lignes, dont la somme doit égaler le total du fichier.",
  "Without a `customer_id` it is the one of that VAT number, SIREN or name, or it is created.":
    "Sans `customer_id`, c'est celui qui a ce numéro de TVA, ce SIREN ou ce nom, ou bien il est créé.",
  "A file that was imported before is a 409.": "Un fichier déjà importé donne un 409.",
  "A file that was imported before is a 409 that names its document.":
    "Un fichier déjà importé donne un 409 qui nomme son document.",
  "Totals may be off by a cent a line.": "Les totaux tolèrent un centime d'écart par ligne.",
  "A bare array.": "Un tableau nu.",
  "Weights of a group that do not sum to 1 are a 422.":
    "Les poids d'un axe dont la somme n'est pas 1 donnent un 422.",
  "The categories; none of a draft.": "Les catégories ; aucune pour un brouillon.",
  "The fields.": "Les champs.",
  "The installment's id is listed by `getCustomerInvoiceInstallments`.":
    "L'identifiant de l'échéance figure dans `getCustomerInvoiceInstallments`.",
  "Its amount no longer remains of the invoice, without a payment; once only: 422.":
    "Son montant ne fait plus partie du reste dû, sans règlement ; une seule fois : 422.",
  "The transactions; none of an archived invoice.":
    "Les opérations ; aucune pour une facture archivée.",
  "204.": "204.",
  "A transaction is shared out among its invoices in the order of their creation.":
    "Une opération est répartie entre ses factures dans l'ordre de leur création.",
  "The customer or supplier is written into it.": "Le client ou le fournisseur y est inscrit.",
  "The changelogs have two updates each.":
    "Les listes de modifications ont deux mises à jour chacune.",
  "Credit notes add to what is shared out.": "Les avoirs s'ajoutent à ce qui est réparti.",
  "Other currencies are converted; differences are booked on 666 or 766.":
    "Les autres devises sont converties ; les écarts vont en 666 ou 766.",
  "Matching twice is a 422.": "Rapprocher deux fois donne un 422.",
  "A transaction in the wrong direction settles nothing.":
    "Une opération de sens contraire ne règle rien.",
  "What is settled is lettered.": "Ce qui est soldé est lettré.",
  "All matches of the transaction are released.":
    "Tous les rapprochements de l'opération sont défaits.",
  "The customer or supplier that a match wrote into it goes; no match is a 404.":
    "Le client ou le fournisseur qu'un rapprochement y avait inscrit s'en va ; sans rapprochement, c'est un 404.",
  "The payments.": "Les règlements.",
  "Drafts only.": "Les brouillons seulement.",
  "The invoice; a draft's number is empty.": "La facture ; le numéro d'un brouillon est vide.",
  "A draft with the changes.": "Un brouillon modifié.",
  "A finalized invoice changes little.": "Une facture finalisée change peu.",
  "Not before the date of the last finalized invoice; needs a numbering: 422.":
    "Pas avant la date de la dernière facture finalisée ; il faut une numérotation : 422.",
  "Drafts can be linked as well.": "Les brouillons peuvent aussi être liés.",
  "Amounts settle once both are finalized.": "Les montants se soldent une fois les deux finalisés.",
  "Not for drafts.": "Pas pour les brouillons.",
  "Nothing remains, without a payment or a ledger entry.":
    "Il ne reste rien dû, sans règlement ni écriture.",
  "409 until the PDF is ready.": "409 jusqu'à ce que le PDF soit prêt.",
  "Its e-invoicing status is `submitted` from then on.":
    "Son statut de facture électronique est dès lors `submitted`.",
  "A draft, and sending twice, is a 422.": "Un brouillon, ou un second envoi, donne un 422.",
  "Not for invoices that were created here.": "Pas pour les factures créées ici.",
  "It completes an incomplete one.": "Cela complète une facture incomplète.",
  "As the operation of its kind.": "Comme l'opération de sa sorte.",
  "Items of both kinds, order and pages.": "Éléments des deux sortes, ordre et pages.",
  "Weights of a group that do not sum to 1 are a 422; all categories are replaced.":
    "Les poids d'un axe dont la somme n'est pas 1 donnent un 422 ; toutes les catégories sont remplacées.",
  "Invoices that are created later take the categories over.":
    "Les factures créées ensuite reprennent les catégories.",
  "The categories.": "Les catégories.",
  "The contact; what is left out is empty.": "Le contact ; ce qui est omis est vide.",
  "Two contacts may have the same e-mail address.":
    "Deux contacts peuvent avoir la même adresse e-mail.",
  "The contacts.": "Les contacts.",
  "The contact is gone, and reading it is a 404.":
    "Le contact n'est plus là, et le lire donne un 404.",
  "The contact; that of another customer is a 404.":
    "Le contact ; celui d'un autre client donne un 404.",
  "The contact with the changes.": "Le contact modifié.",
  "The customer, with its `customer_type`.": "Le client, avec son `customer_type`.",
};
