import type { Language } from "../.vitepress/contents.ts";

/** What the page of evidence says around the figures. */
export interface Words {
  readonly title: string;
  readonly lead: string;
  readonly busy: string;
  readonly measuredOn: (date: string, node: string, cores: number) => string;
  readonly load: (load: string) => string;
  readonly operations: string;
  readonly operationsLead: string;
  readonly what: string;
  readonly count: string;
  readonly typed: string;
  readonly validatedInput: string;
  readonly validatedResponse: string;
  readonly judged: string;
  readonly recorded: string;
  readonly sandboxed: string;
  readonly some: (sure: string) => string;
  readonly sure: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly whole: string;
  readonly but: (fields: string) => string;
  readonly pathOnly: string;
  readonly input: string;
  readonly response: string;
  readonly no: string;
  readonly sections: Readonly<Record<Section, SectionWords>>;
  readonly milliseconds: string;
  readonly time: (computed: string, elapsed: string) => string;
  readonly kilobytes: string;
  readonly budget: (most: string) => string;
  readonly pagesHeads: readonly string[];
  readonly subjects: (count: string) => string;
  readonly proxy: string;
}

export type Section =
  | "size"
  | "startup"
  | "decode"
  | "call"
  | "pages"
  | "linear"
  | "soak"
  | "plant"
  | "judges";

export interface SectionWords {
  readonly title: string;
  readonly text: string;
}

const english: Words = {
  title: "Evidence",
  lead: "What this site says of Centime, commands can show: this page is written from what they have measured, and names each. Run them in the repository; they need Node and npm alone, unless it says otherwise.",
  busy: "Rows of a table were measured in turns, so compare them with each other. A load above the number of cores means that other work slowed all of them.",
  measuredOn: (date, node, cores) => `${date}, Node ${node}, ${cores} cores`,
  load: (load) => `load ${load}`,
  operations: "Every operation",
  operationsLead:
    "Types and validation are read from the code, and how sure the sandbox is from the [notes beside its handlers](reference/sandbox.md). How often Stoplight Prism has judged a call against the vendor's contract, and how many recorded exchanges with the real API were compared, is what the last runs have counted.",
  what: "What",
  count: "Operations",
  typed: "typed: input, response and failures",
  validatedInput: "query or body validated before anything is sent",
  validatedResponse: "response validated",
  judged: "judged by Prism",
  recorded: "compared with recorded exchanges of the real API",
  sandboxed: "played by the sandbox",
  some: (sure) => `with something that is *${sure}*`,
  sure: {
    recorded: "recorded",
    measured: "measured",
    documented: "documented",
    assumed: "assumed",
  },
  columns: ["Operation", "Typed", "Validated", "Prism", "Recorded", "Sandbox"],
  whole: "yes",
  but: (fields) => `but ${fields}`,
  pathOnly: "path",
  input: "input",
  response: "response",
  no: "–",
  sections: {
    size: {
      title: "Size",
      text: "What an application of one import or two weighs, minified and gzipped, neverthrow and valibot included. openapi-fetch and ky check nothing of what they send or receive. `npm test` fails above the budgets.",
    },
    startup: {
      title: "Start-up",
      text: "A fresh process from its start until the import is done: what it computes, which other work on the machine changes little, and how long that took. Medians of 41.",
    },
    decode: {
      title: "Decoding",
      text: "A page of 100 invoices, read and checked, as a multiple of `JSON.parse` alone.",
    },
    call: {
      title: "A call",
      text: "A page of 100 invoices over HTTP from another process of the machine: what the client's process computes until the value is there, and how long that took. Only Centime checks what it received.",
    },
    pages: {
      title: "Paging",
      text: "20,000 invoices, read at the API's 25 requests in 5 seconds, in virtual time. The share is of the fastest that this rule allows, whatever the client.",
    },
    linear: {
      title: "Growth",
      text: "Every reader of ours is fed with what is worst for it, in sizes that double. 2 is linear, 4 quadratic. `npm test` fails from 3 on.",
    },
    soak: {
      title: "Faults",
      text: "A client, a proxy that breaks connections and a sandbox as three processes; every result is compared with the sandbox's books. “Certainly not done” must leave no record, and “done” exactly one.",
    },
    plant: {
      title: "Secrets",
      text: "Generated secrets and persons are planted in all places of requests, responses and errors, and looked for in cassettes and in what loggers print.",
    },
    judges: {
      title: "Judges",
      text: "Third parties and the real API's own responses, against the sandbox and the client. The contracts and recordings that most of these commands need are not ours to publish.",
    },
  },
  milliseconds: "ms",
  time: (computed, elapsed) => `${computed} (${elapsed} elapsed)`,
  kilobytes: "kB",
  budget: (most) => `at most ${most}`,
  pagesHeads: ["Way", "Latency", "Window", "Time", "Requests", "Refused", "Share"],
  subjects: (count) => `The steepest of ${count} readers:`,
  proxy: "What the proxy did to requests:",
};

const french: Words = {
  title: "Preuves",
  lead: "Ce que ce site dit de Centime, des commandes peuvent le montrer : cette page est écrite à partir de ce qu'elles ont mesuré, et nomme chacune. Lancez-les dans le dépôt ; sauf mention contraire, il leur suffit de Node et de npm.",
  busy: "Les lignes d'un tableau ont été mesurées tour à tour : comparez-les entre elles. Une charge supérieure au nombre de cœurs veut dire que d'autres travaux les ont toutes ralenties.",
  measuredOn: (date, node, cores) => `${date}, Node ${node}, ${cores} cœurs`,
  load: (load) => `charge ${load}`,
  operations: "Chaque opération",
  operationsLead:
    "Types et validation se lisent dans le code, et le degré de certitude du bac à sable dans les [notes de ses gestionnaires](../reference/sandbox.md) (en anglais). Combien de fois Stoplight Prism a jugé un appel d'après le contrat de l'éditeur, et combien d'échanges enregistrés avec la vraie API ont été comparés, les dernières exécutions l'ont compté.",
  what: "Quoi",
  count: "Opérations",
  typed: "typées : entrée, réponse et échecs",
  validatedInput: "chaîne de requête ou corps validés avant tout envoi",
  validatedResponse: "réponse validée",
  judged: "jugées par Prism",
  recorded: "comparées à des échanges enregistrés avec la vraie API",
  sandboxed: "jouées par le bac à sable",
  some: (sure) => `avec un comportement *${sure}*`,
  sure: {
    recorded: "enregistré",
    measured: "mesuré",
    documented: "documenté",
    assumed: "supposé",
  },
  columns: ["Opération", "Typée", "Validée", "Prism", "Enregistrée", "Bac à sable"],
  whole: "oui",
  but: (fields) => `sauf ${fields}`,
  pathOnly: "chemin",
  input: "entrée",
  response: "réponse",
  no: "–",
  sections: {
    size: {
      title: "Taille",
      text: "Ce que pèse une application d'un import ou deux, minifiée et compressée, neverthrow et valibot compris. openapi-fetch et ky ne vérifient rien de ce qu'ils envoient ou reçoivent. `npm test` échoue au-dessus des limites.",
    },
    startup: {
      title: "Démarrage",
      text: "Un processus neuf, de son départ à la fin de l'import : ce qu'il calcule, que les autres travaux de la machine changent peu, et le temps que cela a pris. Médianes de 41.",
    },
    decode: {
      title: "Décodage",
      text: "Une page de 100 factures, lue et vérifiée, en multiple du seul `JSON.parse`.",
    },
    call: {
      title: "Un appel",
      text: "Une page de 100 factures par HTTP depuis un autre processus de la machine : ce que calcule le processus du client jusqu'à ce que la valeur soit là, et le temps que cela a pris. Seul Centime vérifie ce qu'il a reçu.",
    },
    pages: {
      title: "Pagination",
      text: "20 000 factures, lues aux 25 requêtes par tranche de 5 secondes de l'API, en temps virtuel. La part est celle du plus rapide que permette cette règle, quel que soit le client.",
    },
    linear: {
      title: "Croissance",
      text: "Chacun de nos lecteurs reçoit ce qui lui est le plus défavorable, en tailles qui doublent. 2 est linéaire, 4 quadratique . `npm test` échoue à partir de 3.",
    },
    soak: {
      title: "Pannes",
      text: "Un client, un mandataire qui coupe les connexions et un bac à sable, en trois processus ; chaque résultat est comparé aux livres du bac à sable. « Certainement pas fait » ne doit laisser aucune trace, et « fait » une seule.",
    },
    plant: {
      title: "Secrets",
      text: "Des secrets et des personnes fictives sont semés partout dans les requêtes, les réponses et les erreurs, puis cherchés dans les cassettes et dans ce qu'impriment les journaux (*logs*).",
    },
    judges: {
      title: "Juges",
      text: "Des tiers, et les réponses mêmes de la vraie API, face au bac à sable et au client. Les contrats et les enregistrements qu'il faut à la plupart de ces commandes ne sont pas à nous.",
    },
  },
  milliseconds: "ms",
  time: (computed, elapsed) => `${computed} (${elapsed} écoulés)`,
  kilobytes: "ko",
  budget: (most) => `au plus ${most}`,
  pagesHeads: ["Façon", "Latence", "Fenêtre", "Durée", "Requêtes", "Refusées", "Part"],
  subjects: (count) => `Les plus fortes, sur ${count} lecteurs :`,
  proxy: "Ce que le mandataire a fait aux requêtes :",
};

export const WORDS: Readonly<Record<Language, Words>> = { en: english, fr: french };
