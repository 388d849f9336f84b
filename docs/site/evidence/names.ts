import type { InLanguages, Language } from "../.vitepress/contents.ts";

/** What the page calls what commands have measured, by the name that they print. */
export const NAMES: Readonly<Record<string, InLanguages>> = {
  // bench size, startup
  "bare + getJournal": {
    en: "`createBareClient`, `getJournal`",
    fr: "`createBareClient`, `getJournal`",
  },
  "bare + getCustomerInvoices": {
    en: "`createBareClient`, `getCustomerInvoices`",
    fr: "`createBareClient`, `getCustomerInvoices`",
  },
  "bare + createCustomerInvoice": {
    en: "`createBareClient`, `createCustomerInvoice`",
    fr: "`createBareClient`, `createCustomerInvoice`",
  },
  everything: { en: "all of Centime", fr: "tout Centime" },
  "openapi-fetch": { en: "openapi-fetch", fr: "openapi-fetch" },
  ky: { en: "ky", fr: "ky" },
  "Node alone": { en: "Node alone", fr: "Node seul" },
  "neverthrow and valibot": { en: "neverthrow and valibot", fr: "neverthrow et valibot" },

  // bench decode, call
  "fits the contract": { en: "Centime, as the contract says", fr: "Centime, conforme au contrat" },
  "fits, drift watched": {
    en: "Centime, as the contract says, drift watched",
    fr: "Centime, conforme, dérive surveillée",
  },
  "five keys absent": { en: "Centime, five keys absent", fr: "Centime, cinq clés absentes" },
  "five keys absent, drift watched": {
    en: "Centime, five keys absent, drift watched",
    fr: "Centime, cinq clés absentes, dérive surveillée",
  },
  "valibot's safeParse, fits": {
    en: "valibot's `safeParse`, as the contract says",
    fr: "`safeParse` de valibot, conforme",
  },
  "zod's safeParse, fits": {
    en: "zod's `safeParse`, as the contract says",
    fr: "`safeParse` de zod, conforme",
  },
  "fetch().json()": { en: "`fetch` and `json()`", fr: "`fetch` et `json()`" },
  "centime, bare": { en: "Centime, `createBareClient`", fr: "Centime, `createBareClient`" },
  "centime, whole": { en: "Centime, `createClient`", fr: "Centime, `createClient`" },

  // bench pages
  "pages, one after the other": {
    en: "`pages`, one after the other",
    fr: "`pages`, l'une après l'autre",
  },
  "pages, prefetch 1": { en: "`pages`, one ahead", fr: "`pages`, une d'avance" },
  "partition, 4 windows": { en: "`partition`, 4 windows", fr: "`partition`, 4 fenêtres" },
  "first sync, with lines": {
    en: "a first copy, with lines",
    fr: "une première copie, avec les lignes",
  },
  "first sync of supplier invoices, with lines": {
    en: "a first copy of supplier invoices, with lines",
    fr: "une première copie des factures fournisseurs, avec les lignes",
  },
  sliding: { en: "sliding", fr: "glissante" },
  fixed: { en: "fixed", fr: "fixe" },

  // soak
  sent: { en: "calls sent", fr: "appels envoyés" },
  "as requests that arrived": { en: "as requests that arrived", fr: "en requêtes arrivées" },
  "returned a value": { en: "returned a value", fr: "ont renvoyé une valeur" },
  "returned a failure": { en: "returned a failure", fr: "ont renvoyé un échec" },
  "threw, or never resolved": {
    en: "threw, or never resolved",
    fr: "ont levé une exception, ou n'ont jamais abouti",
  },
  "creations reported as done": {
    en: "creations reported as done",
    fr: "créations annoncées faites",
  },
  "creations reported as certainly not done": {
    en: "creations reported as certainly not done",
    fr: "créations annoncées certainement pas faites",
  },
  "creations reported as unknown": {
    en: "creations reported as unknown",
    fr: "créations annoncées incertaines",
  },
  "records that the books have of them": {
    en: "records that the books have of them",
    fr: "traces qu'en ont les livres",
  },
  "creations with two records or more": {
    en: "creations with two records or more",
    fr: "créations à deux traces ou plus",
  },
  "calls about which client and books disagree": {
    en: "calls about which client and books disagree",
    fr: "appels sur lesquels client et livres divergent",
  },
  "too many requests": { en: "too many requests", fr: "trop de requêtes" },
  "error 500": { en: "error 500", fr: "erreur 500" },
  "error 503": { en: "error 503", fr: "erreur 503" },
  "done, then error 500": { en: "done, then error 500", fr: "fait, puis erreur 500" },
  "done, then a web page": { en: "done, then a web page", fr: "fait, puis une page web" },
  "connection reset": { en: "connection reset", fr: "connexion coupée" },
  "done, then connection reset": {
    en: "done, then connection reset",
    fr: "fait, puis connexion coupée",
  },
  "response cut": { en: "response cut", fr: "réponse tronquée" },
  "no response": { en: "no response", fr: "pas de réponse" },
  "request late": { en: "request late", fr: "requête en retard" },
  "response in pieces": { en: "response in pieces", fr: "réponse en morceaux" },
  "times that it did not listen": {
    en: "times that it did not listen",
    fr: "fois où il n'écoutait pas",
  },

  // plant, judges
  planted: { en: "planted", fr: "semés" },
  found: { en: "found", fr: "retrouvés" },
  "calls that Prism judged": { en: "calls that Prism judged", fr: "appels jugés par Prism" },
  "calls that it refused": { en: "calls that it refused", fr: "appels qu'il a refusés" },
  "kinds of valid calls that it is known to refuse": {
    en: "kinds of valid calls that it is known to refuse",
    fr: "sortes d'appels valides qu'il refuse, et l'on sait pourquoi",
  },
  "responses of the sandbox that Prism judged": {
    en: "responses of the sandbox that Prism judged",
    fr: "réponses du bac à sable jugées par Prism",
  },
  "faults in them": { en: "faults in them", fr: "fautes trouvées" },
  "random valid calls to the sandbox": {
    en: "random valid calls to the sandbox",
    fr: "appels valides au hasard au bac à sable",
  },
  "unexpected responses": { en: "unexpected responses", fr: "réponses inattendues" },
  "rules of bookkeeping broken": {
    en: "rules of bookkeeping broken",
    fr: "règles comptables enfreintes",
  },
  "reads by a strict client that hey-api generated": {
    en: "reads by a strict client that hey-api generated",
    fr: "lectures par un client strict, produit par hey-api",
  },
  "refused for counters that the real API has and the contract lacks": {
    en: "refused for counters that the real API has and the contract lacks",
    fr: "refusées pour des compteurs que la vraie API a et que le contrat n'a pas",
  },
  "responses that it refused": { en: "responses that it refused", fr: "réponses qu'il a refusées" },
  "recorded responses of the real API, compared": {
    en: "recorded responses of the real API, compared",
    fr: "réponses enregistrées de la vraie API, comparées",
  },
  "that differ without a reason": {
    en: "that differ without a reason",
    fr: "qui diffèrent sans raison",
  },
  "reported refusals, compared": {
    en: "reported refusals, compared",
    fr: "refus rapportés, comparés",
  },
};

/** The name of what was measured, in a language. */
export function nameIn(name: string, language: Language): string {
  const names = NAMES[name];
  if (names === undefined) throw new Error(`evidence/names.ts has no name for: ${name}`);
  return names[language];
}
