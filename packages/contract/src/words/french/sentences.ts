/** The French of what the docstrings say beside their summaries: notes, meanings of failures, reasons. */
export const FRENCH_SENTENCES: Readonly<Record<string, string>> = {
  // Notes
  "It does not appear in the company's document storage (DMS).":
    "Il n'apparaît pas dans la GED de la société.",
  "With `include`, a page has up to 20 lines of each of its invoices in `included`. The vendor calls this experimental.":
    "Avec `include`, une page contient dans `included` jusqu'à 20 lignes de chacune de ses factures. L'éditeur qualifie cela d'expérimental.",
  "A credit note is an invoice with negative amounts: see {@link linkCreditNote}.":
    "Un avoir est une facture aux montants négatifs : voir {@link linkCreditNote}.",
  "The file is uploaded beforehand, as a file attachment. The lines must add up to the totals within one cent a line.":
    "Le fichier est déposé au préalable, comme pièce jointe. La somme des lignes doit égaler les totaux, à un centime près par ligne.",
  "What the file does not contain, such as the accounts of its lines, can be sent with it.":
    "Ce que le fichier ne contient pas, comme les comptes de ses lignes, peut être envoyé avec lui.",
  "A draft and a finalized invoice take different bodies; that of a finalized invoice has far fewer fields.":
    "Un brouillon et une facture finalisée n'acceptent pas le même corps ; celui d'une facture finalisée a bien moins de champs.",
  "Does not apply to drafts.": "Ne s'applique pas aux brouillons.",
  "Afterwards it cannot be deleted, and few of its fields can be changed.":
    "Ensuite elle ne peut plus être supprimée, et peu de ses champs peuvent encore changer.",
  "A success means that the e-mail is being sent. The PDF is generated in the background: for a few minutes after finalizing, expect a 409.":
    "Un succès veut dire que l'e-mail est en cours d'envoi. Le PDF est produit en tâche de fond : pendant quelques minutes après la finalisation, attendez-vous à un 409.",
  "Its matches with bank transactions are removed. Does not apply to drafts.":
    "Ses rapprochements avec des opérations bancaires sont annulés. Ne s'applique pas aux brouillons.",
  "An invoice can have several transactions, and a transaction several invoices: send one call for each pair. Does not apply to drafts.":
    "Une facture peut avoir plusieurs opérations, et une opération plusieurs factures : un appel par couple. Ne s'applique pas aux brouillons.",
  'The weights within one category group add up to `"1"`. Does not apply to drafts.':
    "Les poids d'un même axe analytique totalisent `\"1\"`. Ne s'applique pas aux brouillons.",
  "`customer_type` distinguishes the two kinds of items.":
    "`customer_type` distingue les deux sortes de clients.",
  "`customer_type` says which kind it is.": "`customer_type` dit de quelle sorte il est.",
  "The vendor does not document it, but {@link createCompanyCustomer} and {@link createIndividualCustomer}.":
    "L'éditeur ne la documente pas, mais documente {@link createCompanyCustomer} et {@link createIndividualCustomer}.",
  'The weights within one category group add up to `"1"`.':
    'Les poids d\'un même axe analytique totalisent `"1"`.',
  "The file is generated in the background: {@link getFecExport} returns its address once it is ready.":
    "Le fichier est produit en tâche de fond : {@link getFecExport} renvoie son adresse dès qu'il est prêt.",
  "The file is generated in the background: {@link getGeneralLedgerExport} returns its address once it is ready.":
    "Le fichier est produit en tâche de fond : {@link getGeneralLedgerExport} renvoie son adresse dès qu'il est prêt.",
  "The file is generated in the background: {@link getAnalyticalGeneralLedgerExport} returns its address once it is ready.":
    "Le fichier est produit en tâche de fond : {@link getAnalyticalGeneralLedgerExport} renvoie son adresse dès qu'il est prêt.",
  "{@link uploadFileAttachment} does the same for any resource. It does not appear in the company's document storage (DMS).":
    "{@link uploadFileAttachment} fait de même pour toute ressource. Il n'apparaît pas dans la GED de la société.",
  "Only one that is `pending_submission`, `submitted` or `active` can be cancelled.":
    "Seul un mandat `pending_submission`, `submitted` ou `active` peut être annulé.",
  "The debits and the credits must have the same total.":
    "Le total des débits doit égaler celui des crédits.",
  "If a line is lettered already, the lines that it is lettered with are included.":
    "Si une ligne est déjà lettrée, celles avec lesquelles elle l'est sont comprises.",
  'An empty list removes all categories. The weights within one category group add up to `"1"`.':
    'Une liste vide retire toutes les catégories. Les poids d\'un même axe analytique totalisent `"1"`.',
  "A company of the test environment has a `reg_no` that begins with `sandbox-`. No scope is needed, so this is a way to try a token.":
    "Une société de l'environnement de test a un `reg_no` qui commence par `sandbox-`. Aucun droit n'est requis : c'est une façon d'essayer un jeton.",
  "Only a mandate whose migration is `available` can be migrated.":
    "Seul un mandat dont la migration est `available` peut migrer.",
  "The custom fields of an item have no declared type here; those of {@link getProduct} have one.":
    "Les champs personnalisés n'ont ici pas de type déclaré ; ceux de {@link getProduct} en ont un.",
  "The file is uploaded beforehand, as a file attachment.":
    "Le fichier est déposé au préalable, comme pièce jointe.",
  "The PDF is generated in the background: for a few minutes after the quote is created, expect a 409.":
    "Le PDF est produit en tâche de fond : pendant quelques minutes après la création du devis, attendez-vous à un 409.",
  "An approval ends a dispute. A dispute and a refusal have a reason.":
    "Une approbation met fin à un litige. Un litige et un refus ont un motif.",
  "An invoice can have several transactions, and a transaction several invoices: send one call for each pair.":
    "Une facture peut avoir plusieurs opérations, et une opération plusieurs factures : un appel par couple.",
  "An invoice can have several requests, and a request several invoices: send one call for each pair.":
    "Une facture peut avoir plusieurs demandes, et une demande plusieurs factures : un appel par couple.",
  "The secret is returned only once: store it.":
    "Le secret n'est renvoyé qu'une fois : conservez-le.",
  "The file is generated in the background: {@link getFirmFecExport} returns its address once it is ready.":
    "Le fichier est produit en tâche de fond : {@link getFirmFecExport} renvoie son adresse dès qu'il est prêt.",
  "The file is generated in the background: {@link getFirmAnalyticalGeneralLedgerExport} returns its address once it is ready.":
    "Le fichier est produit en tâche de fond : {@link getFirmAnalyticalGeneralLedgerExport} renvoie son adresse dès qu'il est prêt.",

  // Meanings of failures
  "such as a customer that does not exist": "par exemple un client qui n'existe pas",
  "such as a group that does not exist": "par exemple un axe analytique qui n'existe pas",
  "such as a `start_date` more than four weeks ago":
    "par exemple une `start_date` vieille de plus de quatre semaines",
  "such as an `external_reference` that is taken":
    "par exemple une `external_reference` déjà prise",
  "such as a quote that does not exist": "par exemple un devis qui n'existe pas",
  "it has been imported already": "elle est déjà importée",
  "such as lines that do not add up to the totals":
    "par exemple des lignes dont la somme n'égale pas les totaux",
  "such as a file that is not Factur-X": "par exemple un fichier qui n'est pas du Factur-X",
  "such as a field that cannot be changed once the invoice is finalized":
    "par exemple un champ qui ne peut plus changer une fois la facture finalisée",
  "such as an invoice that was not imported": "par exemple une facture qui n'a pas été importée",
  "it is finalized": "elle est finalisée",
  "it is finalized already, dated before the last finalized one, or there is no numbering":
    "elle est déjà finalisée, antérieure à la dernière facture finalisée, ou il n'y a pas de numérotation",
  "the PDF is not ready yet: try again later": "le PDF n'est pas encore prêt : réessayez plus tard",
  "such as a draft": "par exemple un brouillon",
  "such as a draft, or an invoice that has been sent":
    "par exemple un brouillon, ou une facture déjà transmise",
  "there is no such invoice, or no such credit note":
    "la facture n'existe pas, ou l'avoir n'existe pas",
  "such as a credit note that is linked already": "par exemple un avoir déjà rattaché",
  "there is no such invoice, or no such transaction":
    "la facture n'existe pas, ou l'opération n'existe pas",
  'such as a draft, or weights that do not add up to `"1"`':
    'par exemple un brouillon, ou des poids qui ne totalisent pas `"1"`',
  "such as a file of a type that is not allowed": "par exemple un fichier d'un type refusé",
  "such a customer exists already": "ce client existe déjà",
  'such as weights that do not add up to `"1"`':
    'par exemple des poids qui ne totalisent pas `"1"`',
  "it can no longer be cancelled, or not yet": "il ne peut plus être annulé, ou pas encore",
  "the code is taken": "le code est déjà pris",
  "such as a number that is taken": "par exemple un numéro déjà pris",
  "such as lines that do not balance, or a fiscal year that is closed":
    "par exemple des lignes déséquilibrées, ou un exercice clos",
  "such as lines that no longer balance, or a fiscal year that is closed":
    "par exemple des lignes qui ne s'équilibrent plus, ou un exercice clos",
  "such as lines that do not balance, unless `unbalanced_lettering_strategy` allows it":
    "par exemple des lignes qui ne se soldent pas, sauf si `unbalanced_lettering_strategy` le permet",
  "such as lines that no longer balance, unless `unbalanced_lettering_strategy` allows it":
    "par exemple des lignes qui ne se soldent plus, sauf si `unbalanced_lettering_strategy` le permet",
  "the company is not allowed to use direct debits": "la société n'est pas autorisée à prélever",
  "there is no such customer, or the company has no Pro Account":
    "le client n'existe pas, ou la société n'a pas de compte pro",
  "there is no such mandate, or the company has no Pro Account":
    "le mandat n'existe pas, ou la société n'a pas de compte pro",
  "such as a supplier that does not exist": "par exemple un fournisseur qui n'existe pas",
  "such as an invoice that is not ready to be validated":
    "par exemple une facture qui n'est pas prête à être validée",
  "such as a status that cannot follow the current one":
    "par exemple un statut qui ne peut pas suivre l'actuel",
  "there is no such invoice, or no such purchase request":
    "la facture n'existe pas, ou la demande d'achat n'existe pas",
  "such a supplier exists already": "ce fournisseur existe déjà",
  "such as a bank account that is synchronized": "par exemple un compte bancaire synchronisé",
  "such as a period that another fiscal year covers":
    "par exemple une période qu'un autre exercice couvre",

  // Why a write may or may not be repeated
  "each request creates a bank account": "chaque requête crée un compte bancaire",
  "each request creates a subscription, which issues invoices":
    "chaque requête crée un abonnement, qui émet des factures",
  "it can create lines, and each request creates them":
    "elle peut créer des lignes, et chaque requête les crée",
  "the second request creates another category, or finds its label taken":
    "la seconde requête crée une autre catégorie, ou trouve le libellé pris",
  "it sets fields to given values": "elle donne à des champs des valeurs déterminées",
  "the second request creates another group, or finds its label taken":
    "la seconde requête crée un autre axe, ou trouve le libellé pris",
  "each request creates a document": "chaque requête crée un document",
  "each request adds an appendix": "chaque requête ajoute une annexe",
  "each request creates an invoice": "chaque requête crée une facture",
  "the second request imports it again, or turns a success into a 409":
    "la seconde requête l'importe de nouveau, ou fait d'un succès un 409",
  "each request imports an invoice, unless it is found to be there already":
    "chaque requête importe une facture, à moins qu'elle ne soit reconnue comme déjà présente",
  "it can create lines and installments, and each request creates them":
    "elle peut créer des lignes et des échéances, et chaque requête les crée",
  "the second request finds nothing to delete, and turns a success into a 404":
    "la seconde requête ne trouve rien à supprimer, et fait d'un succès un 404",
  "the second request finds no draft, and turns a success into a 422":
    "la seconde requête ne trouve plus de brouillon, et fait d'un succès un 422",
  "each request sends an e-mail": "chaque requête envoie un e-mail",
  "the second request finds it sent, and turns a success into a 422":
    "la seconde requête la trouve transmise, et fait d'un succès un 422",
  "the second request may find a paid invoice, and turn a success into a 422":
    "la seconde requête peut trouver une facture payée, et faire d'un succès un 422",
  "the second request may find it paid, and turn a success into a 422":
    "la seconde requête peut la trouver payée, et faire d'un succès un 422",
  "the second request may find them linked, and turn a success into a 422":
    "la seconde requête peut les trouver rattachées, et faire d'un succès un 422",
  "the second request may find them matched, and turn a success into a 422":
    "la seconde requête peut les trouver rapprochées, et faire d'un succès un 422",
  "the second request finds no match to undo, and turns a success into a 404":
    "la seconde requête ne trouve aucun rapprochement à annuler, et fait d'un succès un 404",
  "it replaces the whole list": "elle remplace toute la liste",
  "each request creates a customer": "chaque requête crée un client",
  "the second request creates another customer, or turns a success into a 409":
    "la seconde requête crée un autre client, ou fait d'un succès un 409",
  "each request creates a contact": "chaque requête crée un contact",
  "each request starts an export": "chaque requête lance un export",
  "each request stores another file": "chaque requête dépose un autre fichier",
  "the second request finds it cancelled, and turns a success into a 422":
    "la seconde requête le trouve annulé, et fait d'un succès un 422",
  "the second request may find them associated, and turn a success into a 422":
    "la seconde requête peut les trouver rattachés, et faire d'un succès un 422",
  "the second request finds its code taken, and fails":
    "la seconde requête trouve le code pris, et échoue",
  "the second request finds its number taken, and fails":
    "la seconde requête trouve le numéro pris, et échoue",
  "each request creates an entry": "chaque requête passe une écriture",
  "the second request finds the lines lettered, and may turn a success into a 422":
    "la seconde requête trouve les lignes lettrées, et peut faire d'un succès un 422",
  "the second request finds nothing to undo, and may turn a success into a 422":
    "la seconde requête ne trouve rien à délettrer, et peut faire d'un succès un 422",
  "the second request finds it migrated, and turns a success into a 422":
    "la seconde requête le trouve migré, et fait d'un succès un 422",
  "each request creates a product": "chaque requête crée un produit",
  "each request imports an order": "chaque requête importe une commande",
  "each request creates a quote": "chaque requête crée un devis",
  "the second request finds the status reached, and may turn a success into a 422":
    "la seconde requête trouve le statut atteint, et peut faire d'un succès un 422",
  "each request creates a mandate": "chaque requête crée un mandat",
  "the second request finds it validated, and may turn a success into a 422":
    "la seconde requête la trouve validée, et peut faire d'un succès un 422",
  "the second request may find the status reached, and turn a success into a 422":
    "la seconde requête peut trouver le statut atteint, et faire d'un succès un 422",
  "each request tells the platform of a new step, and the second may be refused with a 422":
    "chaque requête annonce une nouvelle étape à la plateforme, et la seconde peut être refusée par un 422",
  "the second request creates another supplier, or turns a success into a 409":
    "la seconde requête crée un autre fournisseur, ou fait d'un succès un 409",
  "each request creates a transaction": "chaque requête crée une opération",
  "each request creates a subscription, and events come once for each":
    "chaque requête crée un abonnement, et les événements arrivent une fois pour chacun",
  "each request creates a folder, unless its name is taken":
    "chaque requête crée un répertoire, à moins que le nom ne soit pris",
  "the second request finds its period taken, and fails":
    "la seconde requête trouve la période prise, et échoue",
};
