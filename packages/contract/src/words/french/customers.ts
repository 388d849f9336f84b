import { french } from "./french-words.ts";

export const customers = french(["client", "tiers", "compte client", "411"], {
  getCustomers: [
    "Liste les clients, professionnels comme particuliers, page par page.",
    "SIREN",
    "SIRET",
  ],
  getCustomer: ["Lit un client, professionnel ou particulier."],
  createCustomer: ["Crée un client, professionnel ou particulier."],
  createCompanyCustomer: [
    "Crée un client professionnel.",
    "client entreprise",
    "personne morale",
    "SIREN",
    "SIRET",
    "numéro de TVA",
  ],
  getCompanyCustomer: ["Lit un client professionnel.", "client entreprise", "personne morale"],
  updateCompanyCustomer: [
    "Modifie un client professionnel ; les champs omis gardent leur valeur.",
    "client entreprise",
    "personne morale",
  ],
  createIndividualCustomer: ["Crée un client particulier.", "personne physique"],
  getIndividualCustomer: ["Lit un client particulier.", "personne physique"],
  updateIndividualCustomer: [
    "Modifie un client particulier ; les champs omis gardent leur valeur.",
    "personne physique",
  ],
  getCustomerCategories: [
    "Liste les catégories analytiques d'un client et leurs poids, page par page.",
    "ventilation analytique",
  ],
  categorizeCustomer: [
    "Remplace les catégories analytiques d'un client et renvoie les nouvelles.",
    "ventiler",
    "ventilation analytique",
    "catégoriser",
  ],
  getCustomerContacts: ["Liste les contacts d'un client, page par page.", "interlocuteur"],
  createCustomerContact: ["Ajoute un contact à un client.", "interlocuteur"],
  getCustomerContact: ["Lit un contact d'un client.", "interlocuteur"],
  updateCustomerContact: [
    "Modifie un contact ; les champs omis gardent leur valeur.",
    "interlocuteur",
  ],
  deleteCustomerContact: ["Supprime un contact d'un client.", "interlocuteur"],
});
