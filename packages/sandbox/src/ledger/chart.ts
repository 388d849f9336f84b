/**
 * The accounts that every company starts with: a small part of the French chart of accounts (plan
 * comptable général, https://www.plancomptable.com).
 */
export const CHART: readonly (readonly [number: string, label: string])[] = [
  ["101", "Capital"],
  ["106", "Réserves"],
  ["120", "Résultat de l'exercice (bénéfice)"],
  ["129", "Résultat de l'exercice (perte)"],
  ["164", "Emprunts auprès des établissements de crédit"],
  ["205", "Concessions et droits similaires, brevets, licences"],
  ["215", "Installations techniques, matériel et outillage industriels"],
  ["2183", "Matériel de bureau et matériel informatique"],
  ["2815", "Amortissements des installations techniques"],
  ["371", "Stocks de marchandises"],
  ["401", "Fournisseurs"],
  ["404", "Fournisseurs d'immobilisations"],
  ["408", "Fournisseurs - Factures non parvenues"],
  ["411", "Clients"],
  ["416", "Clients douteux ou litigieux"],
  ["418", "Clients - Produits non encore facturés"],
  ["421", "Personnel - Rémunérations dues"],
  ["431", "Sécurité sociale"],
  ["4452", "TVA due intracommunautaire"],
  ["44551", "TVA à décaisser"],
  ["44562", "TVA sur immobilisations"],
  ["44566", "TVA sur autres biens et services"],
  ["44571", "TVA collectée"],
  ["44574", "TVA collectée en attente"],
  ["455", "Associés - Comptes courants"],
  ["467", "Autres comptes débiteurs ou créditeurs"],
  ["4716", "Décaissements en attente"],
  ["4717", "Encaissements en attente"],
  ["486", "Charges constatées d'avance"],
  ["487", "Produits constatés d'avance"],
  ["512", "Banques"],
  ["530", "Caisse"],
  ["580", "Virements internes"],
  ["601", "Achats stockés - Matières premières"],
  ["604", "Achats d'études et prestations de services"],
  ["6061", "Fournitures non stockables (eau, énergie)"],
  ["6063", "Fournitures d'entretien et de petit équipement"],
  ["6064", "Fournitures administratives"],
  ["607", "Achats de marchandises"],
  ["611", "Sous-traitance générale"],
  ["613", "Locations"],
  ["615", "Entretien et réparations"],
  ["616", "Primes d'assurances"],
  ["622", "Rémunérations d'intermédiaires et honoraires"],
  ["623", "Publicité, publications, relations publiques"],
  ["625", "Déplacements, missions et réceptions"],
  ["626", "Frais postaux et de télécommunications"],
  ["627", "Services bancaires et assimilés"],
  ["641", "Rémunérations du personnel"],
  ["645", "Charges de sécurité sociale et de prévoyance"],
  ["658", "Charges diverses de gestion courante"],
  ["661", "Charges d'intérêts"],
  ["681", "Dotations aux amortissements - Charges d'exploitation"],
  ["695", "Impôts sur les bénéfices"],
  ["701", "Ventes de produits finis"],
  ["706", "Prestations de services"],
  ["707", "Ventes de marchandises"],
  ["708", "Produits des activités annexes"],
  ["709", "Rabais, remises et ristournes accordés"],
  ["758", "Produits divers de gestion courante"],
  ["761", "Produits de participations"],
];

const LABELS = new Map(CHART);

/** The label of a number of the chart, or of the closest account above it. */
export function chartLabel(number: string): string {
  for (let length = number.length; length > 0; length -= 1) {
    const label = LABELS.get(number.slice(0, length));
    if (label !== undefined) return label;
  }
  return number;
}
