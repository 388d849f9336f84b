/** What the sandbox models of purchases, quotes, transactions, events and the Firm API. */
export const PURCHASES_NOTES: Readonly<Record<string, string>> = {
  "Nobody wrote or reviewed a request: filters by them find none.":
    "Personne n'a rédigé ni revu de demande : les filtres sur ces personnes n'en trouvent aucune.",
  "The request, which is `approved` at once.": "La demande, aussitôt `approved`.",
  "Totals are not compared with lines; a file may be imported again.":
    "Les totaux ne sont pas comparés aux lignes ; un fichier peut être importé de nouveau.",
  "The request.": "La demande.",
  "A pending quote, and a section without a title for lines that name none.":
    "Un devis en attente, et une section sans titre pour les lignes qui n'en indiquent pas.",
  "Amounts as of invoices; numbered by year (`D-2026-0001`); no template of its own.":
    "Montants comme pour les factures ; numérotés par année (`D-2026-0001`) ; sans modèle à lui.",
  "Items.": "Éléments.",
  "Order, pages, and the filter on `status`.": "Ordre, pages, et filtre sur `status`.",
  "The quote; its label is its number, its PDF is named after the customer.":
    "Le devis ; son libellé est son numéro, son PDF porte le nom du client.",
  "A pending quote is `expired` from the day after its deadline.":
    "Un devis en attente est `expired` dès le lendemain de son échéance.",
  "The quote with the changes.": "Le devis modifié.",
  "An invoiced quote can no longer change: 422.": "Un devis facturé ne peut plus changer : 422.",
  "204, to the recipients of the request.": "204, aux destinataires de la requête.",
  "409 until the PDF is ready; without recipients, to the customer's addresses.":
    "409 jusqu'à ce que le PDF soit prêt ; sans destinataires, aux adresses du client.",
  "A customer without an address is a 422.": "Un client sans adresse donne un 422.",
  "The quote with the status.": "Le devis avec le statut.",
  "Any other status may be set.": "Tout autre statut peut être donné.",
  "The mandate; it is `RCUR` unless the request says otherwise.":
    "Le mandat ; il est `RCUR`, sauf si la requête dit autre chose.",
  "An identifier that another mandate has is a 422, and so is a blank one.":
    "Un identifiant que porte un autre mandat donne un 422, un identifiant vide aussi.",
  "IBANs and BICs are not checked.": "Les IBAN et les BIC ne sont pas vérifiés.",
  "A mandate that was migrated is a 422.": "Un mandat qui a migré donne un 422.",
  "The mandate with the changes.": "Le mandat modifié.",
  "The request names the supplier and ledger accounts of lines, or replaces the lines, which must add up to the total of the file.":
    "La requête indique le fournisseur et les comptes des lignes, ou remplace les lignes, dont la somme doit égaler le total du fichier.",
  "Without a `supplier_id` it is the one of that VAT number, SIREN or name, or it is created.":
    "Sans `supplier_id`, c'est celui qui a ce numéro de TVA, ce SIREN ou ce nom, ou bien il est créé.",
  "The invoice waits for validation; a file that was imported before is a 409.":
    "La facture attend sa validation ; un fichier déjà importé donne un 409.",
  "The invoice; its label and an external reference of ten characters are generated.":
    "La facture ; son libellé et une référence externe de dix caractères sont produits.",
  "The lines add up to the totals, or it is a 422; the tax need not fit the rate.":
    "La somme des lignes égale les totaux, sinon c'est un 422 ; la TVA peut s'écarter du taux.",
  "A file that was imported before is a 409 that names its document; a taken `external_reference` is a 422.":
    "Un fichier déjà importé donne un 409 qui nomme son document ; un `external_reference` déjà pris donne un 422.",
  "The same supplier and number with another file is accepted.":
    "Les mêmes fournisseur et numéro avec un autre fichier sont acceptés.",
  "Lines without a ledger account are booked on 604.":
    "Les lignes sans compte comptable vont en 604.",
  "The supplier's categories are taken over.": "Les catégories du fournisseur sont reprises.",
  "An incomplete invoice has the accounting status `entry`, and is booked all the same.":
    "Une facture incomplète a le statut comptable `entry`, et elle est comptabilisée tout de même.",
  "The invoice; remaining amounts are negative.": "La facture ; ce qui reste à payer est négatif.",
  "Matching changes `paid` and what remains, and leaves `payment_status`.":
    "Un rapprochement change `paid` et le reste à payer, et laisse `payment_status`.",
  "Totals are not compared with lines; the file stays.":
    "Les totaux ne sont pas comparés aux lignes ; le fichier reste.",
  "What totals and lines differ by is booked on 471.": "L'écart entre totaux et lignes va en 471.",
  "The accounting status becomes `complete`.": "Le statut comptable devient `complete`.",
  "An invoice without a supplier is a 422.": "Une facture sans fournisseur donne un 422.",
  "The invoice's changelog has no event of it.":
    "Les modifications de factures n'en montrent aucun événement.",
  "An ordinary invoice is a 422; a received one has the status `null` at first.":
    "Une facture ordinaire donne un 422 ; une facture reçue a d'abord le statut `null`.",
  "A dispute and a refusal need a reason; approval ends a dispute.":
    "Un litige et un refus exigent un motif ; une approbation met fin au litige.",
  "A refusal is final.": "Un refus est définitif.",
  "Several requests for an invoice, and several invoices for a request.":
    "Plusieurs demandes pour une facture, et plusieurs factures pour une demande.",
  "A linked request is `invoiced`.": "Une demande liée est `invoiced`.",
  "Linking twice changes nothing.": "Lier deux fois ne change rien.",
  "`paid` reads back as `paid_offline`, and leaves `paid` and what remains; `to_be_paid` undoes it.":
    "`paid` se relit `paid_offline`, et laisse `paid` et le reste à payer ; `to_be_paid` l'annule.",
  "One payment for each transaction that settles some of the invoice.":
    "Un règlement par opération qui solde une part de la facture.",
  "The supplier and its defaults; unknown texts are empty.":
    "Le fournisseur et ses valeurs par défaut ; les textes inconnus sont vides.",
  "A taken `external_reference` is a 422; the contract says 409.":
    "Un `external_reference` déjà pris donne un 422 ; le contrat dit 409.",
  "One that nobody gave is a UUID.": "Celui que personne n'a donné est un UUID.",
  "Two suppliers may have one name and VAT number.":
    "Deux fournisseurs peuvent avoir les mêmes nom et numéro de TVA.",
  "IBANs are not checked.": "Les IBAN ne sont pas vérifiés.",
  "The supplier.": "Le fournisseur.",
  "The supplier with the changes.": "Le fournisseur modifié.",
  "Its ledger account keeps its label.": "Son compte comptable garde son intitulé.",
  "Invoices that are imported later take the categories over.":
    "Les factures importées ensuite reprennent les catégories.",
  "`outstanding_balance` has the sign opposite to the amount.":
    "`outstanding_balance` est de signe opposé au montant.",
  "The bank account's balance stays as it is.": "Le solde du compte bancaire ne bouge pas.",
  "The amount is in the account's currency; the bank takes its fee in addition.":
    "Le montant est dans la devise du compte ; la banque prend ses frais en plus.",
  "Until it is matched, its ledger entry waits on 4716 or 4717.":
    "Jusqu'au rapprochement, son écriture attend en 4716 ou 4717.",
  "Items, order and pages; matched invoices are `{ url }`.":
    "Éléments, ordre et pages ; les factures rapprochées sont des `{ url }`.",
  "The transaction.": "L'opération.",
  "Its customer or supplier; `null` removes it.":
    "Son client ou son fournisseur ; `null` le retire.",
  "A customer takes the supplier's place, and the other way round.":
    "Un client prend la place du fournisseur, et inversement.",
  "The transaction's changelog has no event of it.":
    "Les modifications d'opérations n'en montrent aucun événement.",
  "The customer and supplier invoices.": "Les factures clients et fournisseurs.",
  "The accounts with entries in the period, by number; those of customers and suppliers are gathered in 411 and 401; numbers are filled up to 7 digits.":
    "Les comptes mouvementés de la période, par numéro ; ceux des clients et des fournisseurs sont réunis en 411 et 401 ; les numéros sont complétés à 7 chiffres.",
  "Page counters are `null`.": "Les compteurs de pages sont `null`.",
  "`is_auxiliary` tells customers and suppliers apart.":
    "`is_auxiliary` distingue clients et fournisseurs un à un.",
  "The subscription and its secret, which is not shown again.":
    "L'abonnement et son secret, qui n'est plus montré ensuite.",
  "A `callback_url` that is not https is a 422, but for this machine's own.":
    "Un `callback_url` qui n'est pas en https donne un 422, sauf vers cette machine même.",
  "An event that is named twice counts once.": "Un événement nommé deux fois compte une fois.",
  "Items and pages.": "Éléments et pages.",
  "It is gone, and sent nothing more.": "Il n'existe plus, et ne reçoit plus rien.",
  "The subscription, without its secret.": "L'abonnement, sans son secret.",
  "Disabling it is `manual`.": "Le désactiver donne `manual`.",
  "Enabling it again forgets its failures.": "Le réactiver efface ses échecs.",
  "The Firm API has a budget of its own: 5 requests a second.":
    "L'API Firm a un budget à elle : 5 requêtes par seconde.",
  "The companies of the firm, by page number: the one that the sandbox has.":
    "Les dossiers du cabinet, par numéro de page : celui qu'a le bac à sable.",
  "As in the Company API, with no more keys than the contract has.":
    "Comme dans l'API Company, sans plus de clés que n'en a le contrat.",
  "Links lead into the Firm API.": "Les liens mènent dans l'API Firm.",
  "As in the Company API.": "Comme dans l'API Company.",
  "The files, each with an address that needs no token.":
    "Les fichiers, chacun à une adresse qui n'exige pas de jeton.",
  "A path has the names of all folders above.":
    "Un chemin porte les noms de tous les répertoires au-dessus.",
  "The file, in a folder that exists or at the root; its event follows.":
    "Le fichier, dans un répertoire qui existe ou à la racine ; son événement suit.",
  "A type that is not allowed is a 422.": "Un type non autorisé donne un 422.",
  "The folder, in another or at the root.": "Le répertoire, dans un autre ou à la racine.",
  "The folders.": "Les répertoires.",
  "Fiscal years follow one another, and do not overlap: 422.":
    "Les exercices se suivent sans se chevaucher : 422.",
  "By page number.": "Par numéro de page.",
  "The first year comes first.": "Le premier exercice vient en tête.",
  "By page number. 500 accounts on a page, unless the query says otherwise.":
    "Par numéro de page : 500 comptes par page, sauf si la requête dit autre chose.",
  "The company.": "La société.",
  "It is there; an invoice with installments links to it.":
    "Elle existe ; une facture à plusieurs échéances y mène.",
  "Each has what was sent, its id, and whether it is `paid`.":
    "Chacune a ce qui a été envoyé, son identifiant, et si elle est réglée (`paid`).",
};
