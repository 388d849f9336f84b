import type { OperationPage } from "@centime/contract/pages";
import type { Language } from "../.vitepress/contents.ts";
import { LABELS } from "./labels.ts";

/** The cells of a failure: its kind, when, whether it was done, whether it is sent again, what to do. */
type Row = readonly [kind: string, when: string, done: string, again: string, todo: string];

interface StatusWords {
  readonly kind: string;
  readonly when: string;
  readonly todo: string;
}

const STATUSES: Readonly<Record<Language, Readonly<Record<number, StatusWords>>>> = {
  en: {
    400: {
      kind: "BadRequest",
      when: "the request is malformed",
      todo: "read `field` and `message`",
    },
    401: {
      kind: "Unauthorized",
      when: "the token is missing, invalid or expired",
      todo: "get a new token",
    },
    403: { kind: "Forbidden", when: "the token lacks the scope", todo: "grant the scope" },
    404: {
      kind: "NotFound",
      when: "there is no such thing in this company",
      todo: "check the ids",
    },
    409: {
      kind: "Conflict",
      when: "it exists already, or is not ready",
      todo: "look at `existingId`, or wait",
    },
    422: {
      kind: "UnprocessableEntity",
      when: "a rule of accounting refuses it",
      todo: "read `message`, and `existingId` of a duplicate",
    },
    500: { kind: "ServerError", when: "the API has failed", todo: "see the next line" },
  },
  fr: {
    400: {
      kind: "BadRequest",
      when: "la requête est mal formée",
      todo: "lire `field` et `message`",
    },
    401: {
      kind: "Unauthorized",
      when: "le jeton manque, est invalide ou a expiré",
      todo: "obtenir un nouveau jeton",
    },
    403: { kind: "Forbidden", when: "le jeton n'a pas le droit requis", todo: "accorder le droit" },
    404: {
      kind: "NotFound",
      when: "rien de tel dans cette société",
      todo: "vérifier les identifiants",
    },
    409: {
      kind: "Conflict",
      when: "cela existe déjà, ou n'est pas prêt",
      todo: "voir `existingId`, ou attendre",
    },
    422: {
      kind: "UnprocessableEntity",
      when: "une règle comptable la refuse",
      todo: "lire `message`, et `existingId` d'un doublon",
    },
    500: { kind: "ServerError", when: "l'API a échoué", todo: "voir la ligne suivante" },
  },
};

/** All failures of an operation: those that it documents, then those that any can have. */
export function failureRows(page: OperationPage, language: Language): readonly Row[] {
  const { no } = LABELS[language];
  const documented = page.failures
    .filter(({ status }) => status !== 500)
    .map(({ status, meaning }): Row => {
      const words = STATUSES[language][status];
      if (words === undefined) throw new Error(`${page.name}: no words for a ${status}`);
      return [`\`${words.kind}\` ${status}`, meaning?.[language] ?? words.when, no, no, words.todo];
    });
  return [...documented, ...commonRows(page, language)];
}

function commonRows(
  { isRepeatable, method, responseKind }: OperationPage,
  language: Language,
): Row[] {
  const isRead = method === "GET";
  const isPage = responseKind.endsWith("page");
  return language === "en"
    ? commonInEnglish(isRead, isRepeatable, isPage)
    : commonInFrench(isRead, isRepeatable, isPage);
}

function commonInEnglish(isRead: boolean, isRepeatable: boolean, isPage: boolean): Row[] {
  const maybe = isRead ? "nothing to do" : "maybe";
  const check =
    isRead || isRepeatable ? "send it again later" : "look whether it was done, then send again";
  return [
    [
      "`InvalidInput`",
      "the input breaks the contract: nothing is sent",
      "no",
      "no",
      "correct what `issues` name",
    ],
    [
      "`RateLimited` 429",
      "the budget of requests is used up",
      "no",
      "yes, after `retryAfterMs`",
      "send less at once",
    ],
    [
      "`ServerError` 5xx",
      "the API or a proxy has failed",
      maybe,
      isRepeatable ? "yes" : "no",
      check,
    ],
    [
      "`TransportFailure`",
      "no response: the network, a timeout, an abort",
      isRead ? "nothing to do" : '`sent: "no"`: no; `"maybe"`: maybe',
      isRepeatable ? "yes, unless aborted" : 'only after `sent: "no"`',
      check,
    ],
    [
      "`InvalidResponse`",
      "a success whose body does not fit",
      isRead ? "nothing to do" : "probably",
      "no",
      isRead ? "report the drift" : "do not send again; read what there is",
    ],
    [
      "`UnexpectedStatus`",
      "a status that is not documented",
      "no, below 500",
      "no",
      "read `status` and `body`",
    ],
    ...(isPage
      ? ([
          [
            "`InvalidPage`",
            "the cursor is missing or repeated",
            "nothing to do",
            "no",
            "go on from `resume`",
          ],
        ] as const)
      : []),
  ];
}

function commonInFrench(isRead: boolean, isRepeatable: boolean, isPage: boolean): Row[] {
  const maybe = isRead ? "rien à faire" : "peut-être";
  const check =
    isRead || isRepeatable ? "renvoyer plus tard" : "regarder si c'est fait, puis renvoyer";
  return [
    [
      "`InvalidInput`",
      "l'entrée enfreint le contrat : rien n'est envoyé",
      "non",
      "non",
      "corriger ce que nomment `issues`",
    ],
    [
      "`RateLimited` 429",
      "le budget de requêtes est épuisé",
      "non",
      "oui, après `retryAfterMs`",
      "envoyer moins à la fois",
    ],
    [
      "`ServerError` 5xx",
      "l'API ou un mandataire a échoué",
      maybe,
      isRepeatable ? "oui" : "non",
      check,
    ],
    [
      "`TransportFailure`",
      "pas de réponse : réseau, délai dépassé, abandon",
      isRead ? "rien à faire" : '`sent: "no"` : non ; `"maybe"` : peut-être',
      isRepeatable ? "oui, sauf abandon" : 'seulement après `sent: "no"`',
      check,
    ],
    [
      "`InvalidResponse`",
      "un succès dont le corps ne convient pas",
      isRead ? "rien à faire" : "probablement",
      "non",
      isRead ? "signaler l'écart" : "ne pas renvoyer ; lire ce qui existe",
    ],
    [
      "`UnexpectedStatus`",
      "un statut non documenté",
      "non, sous 500",
      "non",
      "lire `status` et `body`",
    ],
    ...(isPage
      ? ([
          [
            "`InvalidPage`",
            "le curseur manque ou se répète",
            "rien à faire",
            "non",
            "reprendre à `resume`",
          ],
        ] as const)
      : []),
  ];
}
