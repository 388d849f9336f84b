import { type Theme, term } from "./term.ts";

export const sales: Theme = {
  title: { en: "Sales", fr: "Ventes" },
  terms: [
    term("facture client", "customer invoice", ["createCustomerInvoice"], {
      en: "What a customer owes for goods or services; finalized, it can only be corrected by a credit note.",
      fr: "Ce qu'un client doit pour des biens ou des services ; finalisée, elle ne se corrige que par un avoir.",
    }),
    term("brouillon", "draft", ["draft"], {
      en: "An invoice without a number, which can still be changed and deleted.",
      fr: "Une facture sans numéro, qui peut encore changer et être supprimée.",
    }),
    term("finaliser", "finalize", ["finalizeCustomerInvoice"], {
      en: "To give a draft its number in the unbroken sequence that the law wants.",
      fr: "Donner à un brouillon son numéro dans la séquence continue qu'exige la loi.",
    }),
    term("numérotation", "numbering", ["getNumberings", "invoice_number"], {
      en: "The sequence of document numbers, chronological and without gaps.",
      fr: "La séquence des numéros de documents, chronologique et sans trou.",
    }),
    term("avoir", "credit note", ["linkCreditNote", "credit_note"], {
      en: "A document that takes back all or part of an invoice; in the API an invoice of negative amounts.",
      fr: "Le document qui annule tout ou partie d'une facture ; dans l'API, une facture aux montants négatifs.",
    }),
    term("acompte", "deposit", [], {
      en: "A part paid in advance, invoiced when it is paid, and deducted from the final invoice.",
      fr: "Une somme versée d'avance, facturée à son encaissement et déduite de la facture finale.",
    }),
    term("échéance", "due date", ["deadline"], {
      en: "The day by which an amount has to be paid.",
      fr: "Le jour auquel une somme doit être payée au plus tard.",
    }),
    term("échéancier", "installments", ["installments", "markCustomerInvoiceInstallmentAsPaid"], {
      en: "The parts in which an invoice is paid, each with its due date.",
      fr: "Les parts en lesquelles une facture est payée, chacune avec son échéance.",
    }),
    term("conditions de règlement", "payment terms", ["payment_conditions"], {
      en: "How long a customer may take to pay: on receipt, 30 days, end of month.",
      fr: "Le délai laissé au client pour payer : à réception, 30 jours, fin de mois.",
    }),
    term("devis", "quote", ["createQuote", "createCustomerInvoiceFromQuote"], {
      en: "An offer with its prices; accepted, it becomes an invoice.",
      fr: "Une offre chiffrée ; acceptée, elle devient une facture.",
    }),
    term("facture pro forma", "pro forma invoice", ["createCommercialDocument", "proforma"], {
      en: "A document in the form of an invoice without its effects: it is neither booked nor owed.",
      fr: "Un document qui a la forme d'une facture sans en avoir les effets : ni comptabilisé, ni dû.",
    }),
    term("bon de livraison", "shipping order", ["shipping_order"], {
      en: "What accompanies the goods, and lists what is delivered.",
      fr: "Ce qui accompagne les biens et énumère ce qui est livré.",
    }),
    term("bon de commande", "purchase order", ["purchasing_order", "purchase_order_number"], {
      en: "The order of goods or services, with its reference.",
      fr: "La commande de biens ou de services, avec sa référence.",
    }),
    term("abonnement", "billing subscription", ["createBillingSubscription"], {
      en: "A rule by which invoices are issued again and again.",
      fr: "Une règle selon laquelle des factures sont émises périodiquement.",
    }),
    term("remise", "discount", ["discount"], {
      en: "A reduction of the price, absolute or in percent, of a line or of the whole.",
      fr: "Une réduction du prix, en montant ou en pourcentage, d'une ligne ou du tout.",
    }),
    term("client", "customer", ["createCompanyCustomer", "createIndividualCustomer"], {
      en: "Who buys: a company (account 411, often with a SIREN) or an individual.",
      fr: "Celui qui achète : un professionnel (compte 411, souvent un SIREN) ou un particulier.",
    }),
  ],
};

export const purchases: Theme = {
  title: { en: "Purchases", fr: "Achats" },
  terms: [
    term("facture fournisseur", "supplier invoice", ["importSupplierInvoice"], {
      en: "What the company owes to a supplier (account 401); it is imported with its file.",
      fr: "Ce que la société doit à un fournisseur (compte 401) ; elle s'importe avec son fichier.",
    }),
    term("fournisseur", "supplier", ["createSupplier"], {
      en: "Who sells to the company.",
      fr: "Celui qui vend à la société.",
    }),
    term("tiers", "third party", ["customer_id", "supplier_id"], {
      en: "A customer, a supplier or anyone else with an account of class 4.",
      fr: "Un client, un fournisseur ou tout autre titulaire d'un compte de classe 4.",
    }),
    term("justificatif", "receipt, voucher", ["file_attachment_id", "attachment_required"], {
      en: "The document that proves an entry: every entry refers to one.",
      fr: "Le document qui prouve une écriture : toute écriture s'appuie sur l'un d'eux.",
    }),
    term("demande d'achat", "purchase request", ["importPurchaseRequest", "linkPurchaseRequest"], {
      en: "The internal approval of a purchase, compared with the supplier's invoice.",
      fr: "L'accord interne sur un achat, comparé à la facture du fournisseur.",
    }),
    term("note de frais", "expense report", [], {
      en: "What an employee has paid for the company, to be paid back.",
      fr: "Ce qu'un salarié a payé pour la société et qui lui sera remboursé.",
    }),
    term("comptabiliser", "book, validate", ["validateSupplierInvoiceAccounting"], {
      en: "To make an entry of a document, on the right accounts.",
      fr: "Faire d'un document une écriture, sur les bons comptes.",
    }),
  ],
};

export const bank: Theme = {
  title: { en: "Bank and payments", fr: "Banque et règlements" },
  terms: [
    term("opération bancaire", "bank transaction", ["getTransactions"], {
      en: "A line of the bank statement: positive comes in, negative goes out.",
      fr: "Une ligne du relevé : positive, elle entre ; négative, elle sort.",
    }),
    term(
      "rapprochement bancaire",
      "bank reconciliation, matching",
      ["matchCustomerInvoiceTransaction", "matchSupplierInvoiceTransaction"],
      {
        en: "Saying which transaction pays which invoice; the books then agree with the statement.",
        fr: "Dire quelle opération règle quelle facture ; les livres concordent alors avec le relevé.",
      },
    ),
    term("règlement", "payment, settlement", ["getCustomerInvoicePayments"], {
      en: "What is paid of an invoice, by whatever means.",
      fr: "Ce qui est payé d'une facture, par quelque moyen que ce soit.",
    }),
    term("encaissement, décaissement", "cash in, cash out", ["cash_in", "cash_out"], {
      en: "Money that comes into the accounts, or leaves them.",
      fr: "L'argent qui entre sur les comptes, ou qui en sort.",
    }),
    term("virement", "bank transfer", ["manual_transfer", "automatic_transfer"], {
      en: "A payment that the payer orders.",
      fr: "Un paiement ordonné par celui qui paie.",
    }),
    term("prélèvement", "direct debit", ["automatic_debiting", "gocardless_direct_debit"], {
      en: "A payment that the creditor collects, with the payer's mandate.",
      fr: "Un paiement que le créancier appelle, avec le mandat de celui qui paie.",
    }),
    term("mandat de prélèvement SEPA", "SEPA mandate", ["createSepaMandate"], {
      en: "The signed permission to debit an account in the euro payments area.",
      fr: "L'autorisation signée de débiter un compte dans l'espace des paiements en euros.",
    }),
    term("RUM", "unique mandate reference", ["identifier"], {
      en: "*Référence unique de mandat*: the mandate's name in every debit that is made with it.",
      fr: "Référence unique de mandat : le nom du mandat dans chaque prélèvement.",
    }),
    term("solde", "balance", ["balance", "outstanding_balance"], {
      en: "Debits less credits of an account, or what is left of a transaction to match.",
      fr: "Les débits moins les crédits d'un compte, ou ce qui reste à rapprocher d'une opération.",
    }),
    term("compte pro", "Pro Account", ["getProAccountMandates"], {
      en: "The payment account that Pennylane itself offers.",
      fr: "Le compte de paiement que propose Pennylane.",
    }),
  ],
};
