import { type Theme, term } from "./term.ts";

export const books: Theme = {
  title: { en: "The books", fr: "La comptabilité" },
  terms: [
    term("écriture", "ledger entry", ["createLedgerEntry"], {
      en: "A set of lines of one day in one journal, whose debits and credits are equal.",
      fr: "Des lignes d'un même jour et d'un même journal, dont débits et crédits sont égaux.",
    }),
    term("ligne d'écriture", "ledger entry line", ["getLedgerEntryLines"], {
      en: "An amount on one side of one account.",
      fr: "Un montant d'un côté d'un compte.",
    }),
    term("partie double", "double entry", ["debit", "credit"], {
      en: "The rule that every amount is entered twice: in the debit of one account, in the credit of another.",
      fr: "La règle qui veut que tout montant soit inscrit deux fois : au débit d'un compte, au crédit d'un autre.",
    }),
    term("contrepartie", "contra account", [], {
      en: "The account on the other side of an entry.",
      fr: "Le compte de l'autre côté d'une écriture.",
    }),
    term("journal", "journal", ["createJournal", "sales", "purchases", "finances"], {
      en: "A book of entries of one kind, told by its code: sales VT, purchases HA, bank BQ.",
      fr: "Un livre d'écritures d'une même nature, désigné par son code : ventes VT, achats HA, banque BQ.",
    }),
    term("opérations diverses (OD)", "general journal", ["misc"], {
      en: "The journal of all that has none of its own: payroll, depreciation, corrections.",
      fr: "Le journal de ce qui n'en a pas d'autre : paie, amortissements, régularisations.",
    }),
    term("plan comptable général (PCG)", "French chart of accounts", ["getLedgerAccounts"], {
      en: "The numbered list of accounts that every company in France starts from.",
      fr: "La liste numérotée des comptes dont part toute société en France.",
    }),
    term("classe de comptes", "class of accounts", [], {
      en: "The first digit: 1 capital, 2 fixed assets, 3 stocks, 4 third parties, 5 cash, 6 expenses, 7 income, 8 special.",
      fr: "Le premier chiffre : 1 capitaux, 2 immobilisations, 3 stocks, 4 tiers, 5 trésorerie, 6 charges, 7 produits, 8 comptes spéciaux.",
    }),
    term("compte comptable", "ledger account", ["createLedgerAccount", "number"], {
      en: "Where amounts of one nature are collected; its number says which.",
      fr: "Là où se cumulent les montants d'une même nature ; son numéro dit laquelle.",
    }),
    term("compte auxiliaire", "subsidiary account", ["ledger_account"], {
      en: "The account of a single customer (411…) or supplier (401…) below the collective one.",
      fr: "Le compte d'un seul client (411…) ou fournisseur (401…) sous le compte collectif.",
    }),
    term("lettrage", "lettering", ["letterLedgerEntryLines", "unletterLedgerEntryLines"], {
      en: "Marking lines of one account that settle each other: the invoice and its payment.",
      fr: "Marquer les lignes d'un compte qui se soldent entre elles : la facture et son règlement.",
    }),
    term("compte lettrable", "account that can be lettered", ["letterable"], {
      en: "An account whose lines can be lettered: third parties, transfers in transit.",
      fr: "Un compte dont les lignes se lettrent : tiers, virements internes.",
    }),
    term("grand livre", "general ledger", ["createGeneralLedgerExport"], {
      en: "All lines of a period, account by account.",
      fr: "Toutes les lignes d'une période, compte par compte.",
    }),
    term("balance générale", "trial balance", ["getTrialBalance"], {
      en: "The total debits and credits of each account over a period.",
      fr: "Le total des débits et des crédits de chaque compte sur une période.",
    }),
    term("exercice", "fiscal year", ["getFiscalYears"], {
      en: "The period, usually of twelve months, that the accounts are drawn up for.",
      fr: "La période, de douze mois en général, pour laquelle les comptes sont arrêtés.",
    }),
    term("clôture", "closing", ["closed"], {
      en: "The end of a fiscal year: its entries can no longer change.",
      fr: "La fin d'un exercice : ses écritures ne changent plus.",
    }),
    term("à nouveau", "opening balance, carry-forward", ["carryover"], {
      en: "The entry that takes the balances of classes 1 to 5 into the next fiscal year.",
      fr: "L'écriture qui reporte les soldes des classes 1 à 5 sur l'exercice suivant.",
    }),
    term("imputation", "allocation", ["imputation_dates"], {
      en: "Choosing the account, and the period, that an amount belongs to.",
      fr: "Le choix du compte, et de la période, auxquels un montant se rapporte.",
    }),
    term("pièce", "voucher number", ["piece_number"], {
      en: "The reference of the document behind an entry.",
      fr: "La référence du document qui justifie une écriture.",
    }),
    term("compte d'attente", "suspense account", [], {
      en: "An account of class 47 for what is not understood yet; empty at closing.",
      fr: "Un compte 47 pour ce qui n'est pas encore élucidé ; vide à la clôture.",
    }),
    term("immobilisation", "fixed asset", [], {
      en: "What the company keeps for more than a year (class 2): machines, software, premises.",
      fr: "Ce que la société garde plus d'un an (classe 2) : machines, logiciels, locaux.",
    }),
    term("amortissement", "depreciation", [], {
      en: "The yearly share of a fixed asset's cost: debit 681, credit 28.",
      fr: "La part annuelle du coût d'une immobilisation : débit 681, crédit 28.",
    }),
    term("charges constatées d'avance (CCA)", "prepaid expenses", ["imputation_dates"], {
      en: "What is invoiced already and concerns the next fiscal year (486).",
      fr: "Ce qui est déjà facturé et concerne l'exercice suivant (486).",
    }),
    term("produits constatés d'avance (PCA)", "deferred income", ["imputation_dates"], {
      en: "What has been invoiced to customers and is only delivered in the next fiscal year (487).",
      fr: "Ce qui est facturé aux clients et ne sera livré que l'exercice suivant (487).",
    }),
    term("factures non parvenues (FNP)", "accrued expenses", [], {
      en: "What was received before closing and is not invoiced yet (408).",
      fr: "Ce qui est reçu avant la clôture et n'est pas encore facturé (408).",
    }),
    term("factures à établir (FAE)", "accrued income", [], {
      en: "What was delivered before closing and is not invoiced yet (418).",
      fr: "Ce qui est livré avant la clôture et n'est pas encore facturé (418).",
    }),
    term("comptabilité analytique", "cost accounting", ["createCategory", "createCategoryGroup"], {
      en: "Splitting amounts by place, project or product, beside the accounts.",
      fr: "La ventilation des montants par lieu, projet ou produit, à côté des comptes.",
    }),
    term("axe analytique", "category group", ["getCategoryGroups", "weight"], {
      en: "One way of splitting; the weights of a document within it add up to 1.",
      fr: "Une façon de ventiler ; les poids d'un document y totalisent 1.",
    }),
  ],
};

export const tax: Theme = {
  title: { en: "VAT and the tax office", fr: "TVA et administration fiscale" },
  terms: [
    term("TVA", "VAT", ["vat_rate", "FR_200", "FR_100", "FR_55", "FR_21"], {
      en: "Value added tax: 20 %, 10 %, 5.5 % and 2.1 % in France.",
      fr: "Taxe sur la valeur ajoutée : 20 %, 10 %, 5,5 % et 2,1 % en France.",
    }),
    term("hors taxes (HT)", "before tax", ["price_before_tax", "currency_amount_before_tax"], {
      en: "The amount without VAT.",
      fr: "Le montant sans la TVA.",
    }),
    term("toutes taxes comprises (TTC)", "with tax", ["currency_amount"], {
      en: "The amount with VAT: what is paid.",
      fr: "Le montant avec la TVA : ce qui est payé.",
    }),
    term("TVA collectée", "output VAT", ["currency_tax"], {
      en: "What customers pay and the company owes to the state (44571).",
      fr: "Celle que paient les clients et que la société doit à l'État (44571).",
    }),
    term("TVA déductible", "input VAT", [], {
      en: "What the company has paid to suppliers and deducts (44566, on fixed assets 44562).",
      fr: "Celle que la société a payée aux fournisseurs et qu'elle déduit (44566, sur immobilisations 44562).",
    }),
    term("exigibilité de la TVA", "chargeability of VAT", ["substance", "goods", "services"], {
      en: "When VAT is owed: on delivery for goods, on payment for services unless debits were opted for.",
      fr: "Le moment où la TVA est due : à la livraison pour les biens, à l'encaissement pour les services sauf option pour les débits.",
    }),
    term("TVA en attente", "pending VAT", ["pending_vat"], {
      en: "VAT on services that are invoiced and not paid yet.",
      fr: "La TVA sur des services facturés et pas encore payés.",
    }),
    term("autoliquidation", "reverse charge", [], {
      en: "The customer declares the VAT in the supplier's place: within the EU, and in building.",
      fr: "Le client déclare la TVA à la place du fournisseur : dans l'Union européenne, ou dans le bâtiment.",
    }),
    term("numéro de TVA intracommunautaire", "VAT number", ["vat_number"], {
      en: "FR, two digits and the SIREN; it is checked in the EU's VIES.",
      fr: "FR, deux chiffres et le SIREN ; il se vérifie dans VIES, de l'Union européenne.",
    }),
    term("SIREN", "company number", ["reg_no"], {
      en: "Nine digits that name a company.",
      fr: "Neuf chiffres qui désignent une entreprise.",
    }),
    term("SIRET", "establishment number", ["establishment_no"], {
      en: "Fourteen digits that name a place of business: the SIREN and five more.",
      fr: "Quatorze chiffres qui désignent un établissement : le SIREN et cinq de plus.",
    }),
    term("FEC", "audit file of entries", ["createFecExport", "getFecExport"], {
      en: "*Fichier des écritures comptables*: all entries of a fiscal year in 18 columns, which tax inspectors ask for first.",
      fr: "Fichier des écritures comptables : toutes les écritures d'un exercice en 18 colonnes, la première demande d'un contrôle fiscal.",
    }),
    term("DGFiP", "French tax office", [], {
      en: "*Direction générale des Finances publiques*: receives declarations, and inspects.",
      fr: "Direction générale des Finances publiques : elle reçoit les déclarations et contrôle.",
    }),
    term("liasse fiscale", "tax return with accounts", [], {
      en: "The yearly forms with balance sheet, result and appendices.",
      fr: "Les formulaires annuels : bilan, compte de résultat et annexes.",
    }),
  ],
};

export const eInvoicing: Theme = {
  title: { en: "Electronic invoices", fr: "Facturation électronique" },
  terms: [
    term("facturation électronique", "e-invoicing", ["e_invoicing", "sendCustomerInvoiceToPa"], {
      en: "Invoices between companies in France as structured data. Since 1 September 2026 all receive them and large and mid-sized companies issue them; small ones issue them from 1 September 2027 on.",
      fr: "Les factures entre entreprises en France sous forme de données structurées. Depuis le 1er septembre 2026, toutes en reçoivent, et les grandes entreprises et les ETI en émettent ; les PME et les microentreprises en émettent à partir du 1er septembre 2027.",
    }),
    term("plateforme agréée (PA)", "approved platform", ["getPaRegistrations"], {
      en: "The company that exchanges electronic invoices and reports to the tax office; called PDP until 2025.",
      fr: "L'opérateur qui échange les factures électroniques et rend compte à l'administration ; PDP jusqu'en 2025.",
    }),
    term("annuaire", "directory", [], {
      en: "The state's list of which platform receives the invoices of which SIREN.",
      fr: "La liste, tenue par l'État, de la plateforme qui reçoit les factures de chaque SIREN.",
    }),
    term("e-reporting", "e-reporting", [], {
      en: "Sending the data of sales to individuals and abroad, and of payments, to the tax office.",
      fr: "La transmission à l'administration des données des ventes aux particuliers et à l'étranger, et des paiements.",
    }),
    term("Factur-X", "Factur-X", ["importCustomerEInvoice", "importSupplierEInvoice"], {
      en: "A PDF to read with an XML file (CII) inside for machines.",
      fr: "Un PDF à lire, avec un fichier XML (CII) dedans pour les machines.",
    }),
    term(
      "statuts du cycle de vie",
      "life cycle statuses",
      ["updateSupplierInvoiceEInvoiceStatus"],
      {
        en: "What a buyer says of an invoice: approved, disputed, refused.",
        fr: "Ce que l'acheteur dit d'une facture : approuvée, en litige, refusée.",
      },
    ),
    term("GED", "document storage (DMS)", ["uploadFirmDmsFile", "getFirmDmsFolders"], {
      en: "*Gestion électronique des documents*: the files of a company, in folders.",
      fr: "Gestion électronique des documents : les fichiers d'une société, en répertoires.",
    }),
    term("cabinet", "accounting firm", ["getFirmCompanies"], {
      en: "The chartered accountants who keep the books of their clients; the Firm API is theirs.",
      fr: "Les experts-comptables qui tiennent les comptes de leurs clients ; la Firm API est la leur.",
    }),
    term("dossier", "client company", ["getFirmCompany", "company_id"], {
      en: "A client of the firm, with its books.",
      fr: "Un client du cabinet, avec sa comptabilité.",
    }),
  ],
};
