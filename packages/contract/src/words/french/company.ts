import { french } from "./french-words.ts";

export const company = french(["société", "entreprise", "option"], {
  getCompanyFeatures: ["Lit les fonctionnalités optionnelles dont dispose la société."],
});

export const me = french(["société", "jeton", "utilisateur", "SIREN", "profil"], {
  getMe: ["Lit l'utilisateur et la société auxquels appartient le jeton.", "qui suis-je"],
});

export const numberings = french(["numérotation", "séquence de numérotation"], {
  getNumberings: [
    "Liste les séquences de numérotation des documents de la société, page par page.",
    "numéro de facture",
  ],
});

export const paRegistrations = french(
  [
    "plateforme agréée",
    "PA",
    "PDP",
    "facturation électronique",
    "réforme 2026",
    "annuaire",
    "SIREN",
  ],
  {
    getPaRegistrations: [
      "Liste les inscriptions de la société auprès de plateformes agréées (PA), page par page.",
    ],
  },
);

export const fileAttachments = french(["fichier", "pièce jointe", "justificatif", "PDF"], {
  uploadFileAttachment: [
    "Dépose un fichier de 100 Mo au plus, dont l'identifiant sert ensuite de `file_attachment_id`.",
    "téléverser",
    "déposer un fichier",
  ],
  uploadLedgerAttachment: [
    "Dépose un fichier de 100 Mo au plus destiné à une écriture comptable.",
    "téléverser",
    "pièce comptable",
  ],
});

export const products = french(["produit", "article", "catalogue", "prestation"], {
  getProducts: ["Liste les produits de la société, page par page.", "tarif", "prix de vente"],
  createProduct: ["Crée un produit.", "prix hors taxes", "taux de TVA"],
  getProduct: ["Lit un produit."],
  updateProduct: ["Modifie un produit ; les champs omis gardent leur valeur.", "tarif"],
});
