/** Fields of customers, the books, mandates, products and quotes. */
export const PARTIES_AND_BOOKS: Readonly<Record<string, string>> = {
  "The IBAN for the customer's payments; `null` for the default.":
    "L'IBAN pour les règlements du client ; `null` pour celui par défaut.",
  "The addressee of documents.": "Le destinataire des documents.",
  "The company's own number for the customer.": "Le numéro que la société donne au client.",
  'VAT number with its country: `"FR32123456789"`; empty when unknown.':
    'Numéro de TVA avec son pays : `"FR32123456789"` ; vide s\'il est inconnu.',
  'Registration number, in France the SIREN: `"123456789"`; empty when unknown.':
    "Numéro d'immatriculation, en France le SIREN : `\"123456789\"` ; vide s'il est inconnu.",
  "Its ledger account; `null` for the default.":
    "Son compte comptable ; `null` pour celui par défaut.",
  "The address on invoices.": "L'adresse qui figure sur les factures.",
  'ISO 3166-1 code of two letters: `"FR"`.': 'Code ISO 3166-1 de deux lettres : `"FR"`.',
  "The address for deliveries, if different.": "L'adresse de livraison, si elle diffère.",
  "Distinguishes it from an individual.": "Le distingue d'un particulier.",
  "The language of the customer's documents.": "La langue des documents du client.",
  "A link to its GoCardless mandates.": "Un lien vers ses mandats GoCardless.",
  "A link to its SEPA mandates of the Pro Account.": "Un lien vers ses mandats SEPA du compte pro.",
  "A link to its contacts.": "Un lien vers ses contacts.",
  "Distinguishes it from a company.": "Le distingue d'un professionnel.",
  'As in the chart of accounts: `"411DUPONT"`.': 'Comme au plan comptable : `"411DUPONT"`.',
  "Documents are sent there unless other recipients are named.":
    "Les documents y sont envoyés, à moins que d'autres destinataires ne soient indiqués.",
  "First and last name.": "Prénom et nom.",
  "The contact's role.": "La fonction du contact.",
  "Landline; empty when unknown.": "Téléphone fixe ; vide s'il est inconnu.",
  "Empty when unknown.": "Vide s'il est inconnu.",
  "Landline.": "Téléphone fixe.",
  "Mobile phone.": "Téléphone mobile.",
  "`pending` until its file is ready.": "`pending` jusqu'à ce que son fichier soit prêt.",
  "The URL to download the file, without a token; `null` until it is ready.":
    "L'URL où télécharger le fichier, sans jeton ; `null` tant qu'il n'est pas prêt.",
  "Whether its file is ready, or the export failed.":
    "Indique si son fichier est prêt, ou si l'export a échoué.",
  "Whether categories have lines or columns of their own.":
    "Indique si les catégories ont des lignes ou des colonnes à elles.",
  "The name to store it under, instead of its own.":
    "Le nom sous lequel le ranger, au lieu du sien.",
  "Whether entries can still be added to it.":
    "Indique si l'on peut encore y passer des écritures.",
  "Its status at GoCardless.": "Son statut chez GoCardless.",
  "The customer's account at GoCardless.": "Le compte du client chez GoCardless.",
  "The customer's name at GoCardless.": "Le nom du client chez GoCardless.",
  "The customer to request the mandate from.": "Le client à qui demander le mandat.",
  "Pennylane has a default when it is absent or `null`.":
    "Pennylane en a un par défaut s'il est absent ou `null`.",
  "The customer.": "Le client.",
  '2 to 5 letters or digits, unique in the company: `"VT"`, `"BQ9"`.':
    '2 à 5 lettres ou chiffres, uniques dans la société : `"VT"`, `"BQ9"`.',
  'What people call it: `"Ventes"`.': 'Son nom courant : `"Ventes"`.',
  "An open list: `sales`, `purchases`, `finances`, `misc`, `vat`, `payroll`, …":
    "Liste ouverte : `sales`, `purchases`, `finances`, `misc`, `vat`, `payroll`, …",
  '2 to 5 letters or digits that no other journal of the company has: `"VT"`.':
    '2 à 5 lettres ou chiffres que n\'a aucun autre journal de la société : `"VT"`.',
  "The name of the account.": "L'intitulé du compte.",
  "The code of its VAT rate, or `any`.": "Le code de son taux de TVA, ou `any`.",
  "The country of its VAT rate, or `any`.": "Le pays de son taux de TVA, ou `any`.",
  "Whether it can be used.": "Indique s'il est utilisable.",
  "An open list: `generic`, `custom`, `reserved`, `bank`, `supplier`, `customer`, …":
    "Liste ouverte : `generic`, `custom`, `reserved`, `bank`, `supplier`, `customer`, …",
  "Whether its lines can be lettered.": "Indique si ses lignes peuvent être lettrées.",
  "Its label.": "Son libellé.",
  "The number of the accounting document; Pennylane generates one when it is absent.":
    "Le numéro de pièce ; Pennylane en produit un s'il est absent.",
  "The accounting date, `YYYY-MM-DD`.": "La date comptable, `YYYY-MM-DD`.",
  "When it is due, `YYYY-MM-DD`; `null` for none.":
    "La date d'échéance, `YYYY-MM-DD` ; `null` s'il n'y en a pas.",
  "The number of the document.": "Le numéro du document.",
  "The status of its document; `null` for none.":
    "Le statut de son document ; `null` s'il n'y en a pas.",
  "The categories, with their weights.": "Les catégories, avec leurs poids.",
  "The name of the attached file; `attachment` has it as well.":
    "Le nom du fichier joint ; `attachment` l'a aussi.",
  "The supporting file; `null` for none.": "Le justificatif ; `null` s'il n'y en a pas.",
  "The URL to download it, without a token: keep it out of logs.":
    "L'URL où le télécharger, sans jeton : gardez-la hors des journaux (*logs*).",
  "A file uploaded as a file attachment.": "Un fichier déposé comme pièce jointe.",
  "Each a debit or a credit; together they balance.":
    "Chacune au débit ou au crédit ; ensemble, elles s'équilibrent.",
  'In euros, a decimal string; `"0.0"` for a credit.':
    'En euros, chaîne décimale ; `"0.0"` pour un crédit.',
  'In euros, a decimal string; `"0.0"` for a debit.':
    'En euros, chaîne décimale ; `"0.0"` pour un débit.',
  "The ledger account of the line.": "Le compte comptable de la ligne.",
  "The file uploaded for it; `null` for none.":
    "Le fichier déposé pour elle ; `null` s'il n'y en a pas.",
  "The accounting date of its entry, `YYYY-MM-DD`.":
    "La date comptable de son écriture, `YYYY-MM-DD`.",
  "The lines that it is lettered with.": "Les lignes avec lesquelles elle est lettrée.",
  "The ids of the lines, the line itself among them.":
    "Les identifiants des lignes, elle-même comprise.",
  "What to do when the lines do not balance: refuse (`none`), or letter them partially (`partial`).":
    "Que faire quand les lignes ne s'équilibrent pas : refuser (`none`), ou les lettrer partiellement (`partial`).",
  "The ids of the lines.": "Les identifiants des lignes.",
  "The line with its new categories.": "La ligne avec ses nouvelles catégories.",
  "`null` when the token belongs to the company.": "`null` quand le jeton appartient à la société.",
  "The language of the user's web app.": "La langue de l'application web de l'utilisateur.",
  "The company that the token gives access to.": "La société à laquelle le jeton donne accès.",
  "The SIREN in France; begins with `sandbox-` in the test environment.":
    "Le SIREN en France ; commence par `sandbox-` dans l'environnement de test.",
  "Its chart of accounts.": "Son plan comptable.",
  "The scopes of the token.": "Les droits du jeton.",
  "The prefix of each number; `null` for none.":
    "Le préfixe de chaque numéro ; `null` s'il n'y en a pas.",
  "The number of the next document.": "Le numéro du prochain document.",
  "The SIRET of the establishment, 14 digits; `null` or empty when it covers the whole company.":
    "Le SIRET de l'établissement, 14 chiffres ; `null` ou vide s'il s'agit de toute la société.",
  "Number in the French register, 9 digits.": "Le SIREN, 9 chiffres.",
  "Whether it is for sending, for receiving, or for both.":
    "Indique si elle vaut pour l'émission, la réception, ou les deux.",
  "Its status; an open list.": "Son statut ; liste ouverte.",
  "Whether debits can be executed earlier than usual.":
    "Indique si les prélèvements peuvent être exécutés plus tôt que d'ordinaire.",
  "Whether a running subscription uses it.": "Indique si un abonnement en cours l'utilise.",
  "When it was signed; `null` when it is not signed.":
    "Quand il a été signé ; `null` s'il ne l'est pas.",
  "The URL of its PDF; `null` for none.": "L'URL de son PDF ; `null` s'il n'y en a pas.",
  "Whether it has been migrated.": "Indique s'il a migré.",
  "The direct debit method before the migration.": "Le mode de prélèvement avant la migration.",
  "Why the migration failed; `null` when it did not.":
    "Pourquoi la migration a échoué ; `null` si elle n'a pas échoué.",
  "RFC 3339, in UTC; `null` until it has been migrated.":
    "RFC 3339, en UTC ; `null` tant qu'il n'a pas migré.",
  "RFC 3339, in UTC; `null` until the migration starts.":
    "RFC 3339, en UTC ; `null` avant le début de la migration.",
  "The mandate to migrate.": "Le mandat à migrer.",
  "Whether it is a SEPA or a GoCardless mandate.":
    "Indique s'il s'agit d'un mandat SEPA ou GoCardless.",
  "A link to the customer's mandates of the Pro Account.":
    "Un lien vers les mandats du client sur le compte pro.",
  "The started migration.": "La migration commencée.",
  "Its name, as documents and the catalogue show it.":
    "Son nom, tel que le montrent les documents et le catalogue.",
  'Price of one unit before tax in `currency`, a decimal string: `"100.00"`.':
    'Prix unitaire HT dans la devise `currency`, chaîne décimale : `"100.00"`.',
  "Price of one unit with tax in `currency`, a decimal string.":
    "Prix unitaire TTC dans la devise `currency`, chaîne décimale.",
  "The company's own article number.": "La référence d'article de la société.",
  "Derived from its ledger account; `null` when there is none.":
    "Déduit de son compte comptable ; `null` s'il n'y en a pas.",
  "Up to 5000 characters.": "5000 caractères au plus.",
  "The order's number.": "Le numéro de la commande.",
  "The supplier of the goods.": "Le fournisseur des biens.",
  "Whether it has been approved.": "Indique si elle est approuvée.",
  "When the goods are expected, `YYYY-MM-DD`.": "Quand les biens sont attendus, `YYYY-MM-DD`.",
  "The file of the order; `null` for none.":
    "Le fichier de la commande ; `null` s'il n'y en a pas.",
  "The invoices linked to it.": "Les factures qui lui sont liées.",
  "By id.": "Par identifiant.",
  "The address to deliver to.": "L'adresse où livrer.",
  "What is ordered.": "Ce qui est commandé.",
  "Number of units.": "Nombre d'unités.",
  "Price of one unit before tax, a decimal string.": "Prix unitaire HT, chaîne décimale.",
  "The last day of its validity, `YYYY-MM-DD`.": "Le dernier jour de sa validité, `YYYY-MM-DD`.",
  "A link to the invoices created from it.": "Un lien vers les factures qui en sont issues.",
  "The customer of the quote.": "Le client du devis.",
  "The new status.": "Le nouveau statut.",
  "The bank's name.": "Le nom de la banque.",
  "Which of a series of debits it is for: one only, the first, a later or the last one.":
    "Pour lequel d'une série de prélèvements il vaut : un seul, le premier, un suivant ou le dernier.",
  "The mandate's own reference, unique among the creditor's.":
    "La référence propre au mandat (RUM), unique chez le créancier.",
  "The customer who signed it.": "Le client qui l'a signé.",
};
