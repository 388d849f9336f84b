/** Fields of purchases, transactions, events and the Firm API. */
export const PURCHASES_AND_FIRMS: Readonly<Record<string, string>> = {
  "Whether bank transactions are matched with it.":
    "Indique si des opérations bancaires lui sont rapprochées.",
  "The remaining amount with tax, a decimal string.": "Le reste à payer TTC, chaîne décimale.",
  "The remaining amount before tax, a decimal string.": "Le reste à payer HT, chaîne décimale.",
  "Whether nothing remains to be paid; `null` in older responses, which lack it.":
    "Indique si tout est réglé ; `null` dans d'anciennes réponses, où le champ manque.",
  "The file connector that it was imported through; `null` for none.":
    "Le connecteur de fichiers par lequel elle a été importée ; `null` s'il n'y en a pas.",
  "The service that has the file.": "Le service qui détient le fichier.",
  "The path of the file in that service.": "Le chemin du fichier dans ce service.",
  "Its state as an electronic invoice; `null` when it is not one.":
    "Son état comme facture électronique ; `null` si elle n'en est pas une.",
  "`null` when it is unknown.": "`null` s'il est inconnu.",
  "The reason of a dispute or a refusal; `null` for none.":
    "Le motif d'un litige ou d'un refus ; `null` s'il n'y en a pas.",
  "The exchange that delivered it.": "L'échange qui l'a livrée.",
  "The electronic invoice as it was received; `null` for none.":
    "La facture électronique telle qu'elle a été reçue ; `null` s'il n'y en a pas.",
  "Whether something is still missing in it.": "Indique s'il y manque encore quelque chose.",
  "The supplier of the invoice.": "Le fournisseur de la facture.",
  "What is bought.": "Ce qui est acheté.",
  "The period that the expense is spread over.": "La période sur laquelle la charge s'étale.",
  "The supplier, instead of the one in the file.": "Le fournisseur, au lieu de celui du fichier.",
  "Distinguishes it from a refusal and an approval.":
    "Le distingue d'un refus et d'une approbation.",
  "What is wrong with the invoice.": "Ce qui ne va pas dans la facture.",
  "Distinguishes it from a dispute and an approval.":
    "Le distingue d'un litige et d'une approbation.",
  "Distinguishes it from a dispute and a refusal.": "Le distingue d'un litige et d'un refus.",
  "The status of its payment.": "L'état de son règlement.",
  "Its new state as an electronic invoice.": "Son nouvel état comme facture électronique.",
  "The period that the expense is spread over; `null` for none.":
    "La période sur laquelle la charge s'étale ; `null` sans étalement.",
  "Whether an invoice or a receipt is required.":
    "Indique s'il faut une facture ou un justificatif.",
  "Of the account after the transaction, a decimal string; `null` when unknown.":
    "Du compte après l'opération, chaîne décimale ; `null` si c'est inconnu.",
  "In `currency`, negative for an outgoing payment; a decimal string.":
    "Dans la devise `currency`, négatif pour un décaissement ; chaîne décimale.",
  "In euros, negative for an outgoing payment; a decimal string.":
    "En euros, négatif pour un décaissement ; chaîne décimale.",
  "The bank's fee in the transaction's currency, a decimal string.":
    "Les frais bancaires dans la devise de l'opération, chaîne décimale.",
  "The expense of a Pro Account card; `null` for none.":
    "La dépense d'une carte du compte pro ; `null` s'il n'y en a pas.",
  "The purchase request of the invoice.": "La demande d'achat de la facture.",
  "The SIRET, 14 digits: only for French suppliers.":
    "Le SIRET, 14 chiffres : pour les seuls fournisseurs français.",
  "The address of the supplier.": "L'adresse du fournisseur.",
  "The usual payment method; `null` for none.":
    "Le moyen de paiement habituel ; `null` s'il n'y en a pas.",
  "The number of days to pay; `null` when unknown.":
    "Le délai de paiement en jours ; `null` s'il est inconnu.",
  "How those days are counted.": "Comment ces jours se comptent.",
  "The customer who paid, or was refunded.": "Le client qui a payé, ou a été remboursé.",
  "The supplier who was paid, or refunded.": "Le fournisseur qui a été payé, ou a remboursé.",
  "A link to its invoices.": "Un lien vers ses factures.",
  "The bank's code for this kind of transaction; `null` for none.":
    "Le code interbancaire de cette sorte d'opération ; `null` s'il n'y en a pas.",
  "Its bank account.": "Son compte bancaire.",
  'Negative when money leaves the account; a decimal string: `"-230.32"`.':
    'Négatif quand l\'argent sort du compte ; chaîne décimale : `"-230.32"`.',
  "`null` removes it.": "`null` le retire.",
  "Whether it is a `customer` invoice or a `supplier` invoice.":
    "Indique si c'est une facture `customer` (client) ou `supplier` (fournisseur).",
  "Whether to list the auxiliary accounts of customers and suppliers separately.":
    "Indique s'il faut lister séparément les comptes auxiliaires des clients et des fournisseurs.",
  'The account\'s number: `"411"`.': 'Le numéro du compte : `"411"`.',
  "The number, padded to the length of the company's account numbers.":
    "Le numéro, complété à la longueur des numéros de compte de la société.",
  "Total of the debits in euros, a decimal string.": "Total des débits en euros, chaîne décimale.",
  "Total of the credits in euros, a decimal string.":
    "Total des crédits en euros, chaîne décimale.",
  "The HTTPS address that events are posted to.": "L'adresse HTTPS où les événements sont livrés.",
  "Which events are sent.": "Quels événements sont envoyés.",
  "Whether events are sent.": "Indique si les événements sont envoyés.",
  "RFC 3339, in UTC; `null` while it is enabled.":
    "RFC 3339, en UTC ; `null` tant qu'il est actif.",
  "Why it is disabled; `null` while it is enabled.":
    "Pourquoi il est désactivé ; `null` tant qu'il est actif.",
  "The HTTP status of the last failed delivery; `null` for none.":
    "Le statut HTTP de la dernière livraison manquée ; `null` s'il n'y en a pas.",
  "The time of the last failed delivery, RFC 3339, in UTC; `null` for none.":
    "L'heure de la dernière livraison manquée, RFC 3339, en UTC ; `null` s'il n'y en a pas.",
  "The number of failed deliveries since the last success.":
    "Le nombre de livraisons manquées depuis le dernier succès.",
  "Signs the events; it is not returned again.":
    "Signe les événements ; il n'est plus renvoyé ensuite.",
  "From 1 on.": "À partir de 1.",
  "Items per page.": "Éléments par page.",
  "The registered name.": "La dénomination sociale.",
  "The trade name.": "Le nom commercial.",
  "Its number in the French register, 9 digits.": "Son SIREN, 9 chiffres.",
  "The nomenclature of `activity_code`, such as the French NAF.":
    "La nomenclature de `activity_code`, comme la NAF en France.",
  "The code of its activity.": "Le code de son activité.",
  "Its id in another system.": "Son identifiant dans un autre système.",
  "The firm's code for it.": "Le code que lui donne le cabinet.",
  "Whether nothing remains to be paid.": "Indique si tout est réglé.",
  "Whether it can still be changed and deleted.":
    "Indique si elle peut encore être modifiée et supprimée.",
  "Its path: the folders and its name.": "Son chemin : les répertoires et son nom.",
  "Its parent folder; `null` for the root.": "Son répertoire parent ; `null` pour la racine.",
  "Its parent folder; the default is the root.": "Son répertoire parent ; par défaut, la racine.",
  "A link to its files.": "Un lien vers ses fichiers.",
  "An open list: `pending`, `ready`, `error`.": "Liste ouverte : `pending`, `ready`, `error`.",
  "The periods that the amount is spread over.": "Les périodes sur lesquelles le montant s'étale.",
};
