import { defineOperation, definePageOperation } from "../define-operation.ts";
import type {
  BadRequest,
  CommonFailure,
  CommonPageFailure,
  Forbidden,
  NotFound,
  Unauthorized,
  UnprocessableEntity,
} from "../failure.ts";
import type { CallableOperation, CallablePageOperation } from "../operation.ts";
import { page } from "../schema/index.ts";
import { createJournalBody, getJournalsQuery, journal } from "./schemas/journals.ts";
import type { CreateJournalBody, GetJournalsQuery, Journal } from "./types/journals.ts";

export type * from "./types/journals.ts";

/** How `getJournals` fails. */
export type GetJournalsFailure =
  | BadRequest<"getJournals">
  | Unauthorized<"getJournals">
  | Forbidden<"getJournals">
  | NotFound<"getJournals">
  | CommonPageFailure<"getJournals">;

/**
 * Lists the company's journals, in pages.
 *
 * - Scopes: `journals:readonly` or `journals:all`.
 * - Order: `-id` unless `sort` says otherwise.
 * - Filters: `type`.
 * - Fails with {@link GetJournalsFailure}: 400, 401, 403, 404.
 */
export const getJournals: CallablePageOperation<
  [query?: GetJournalsQuery],
  Journal,
  GetJournalsFailure
> = /* @__PURE__ */ definePageOperation({
  name: "getJournals",
  contractId: "getJournals",
  api: "company",
  method: "GET",
  path: "/api/external/v2/journals",
  scopes: ["journals:readonly", "journals:all"],
  idempotent: true,
  statuses: [400, 401, 403, 404],
  query: getJournalsQuery,
  answer: () => page(journal()),
});

/** How `createJournal` fails. */
export type CreateJournalFailure =
  | BadRequest<"createJournal">
  | Unauthorized<"createJournal">
  | Forbidden<"createJournal">
  | NotFound<"createJournal">
  | UnprocessableEntity<"createJournal">
  | CommonFailure<"createJournal">;

/**
 * Creates a journal.
 *
 * - Scope: `journals:all`.
 * - Not safe to repeat: the second journal's code exists already.
 * - Fails with {@link CreateJournalFailure}: 400, 401, 403, 404, 422 (the code exists already).
 */
export const createJournal: CallableOperation<
  [body: CreateJournalBody],
  Journal,
  CreateJournalFailure
> = /* @__PURE__ */ defineOperation({
  name: "createJournal",
  contractId: "postJournals",
  api: "company",
  method: "POST",
  path: "/api/external/v2/journals",
  scopes: ["journals:all"],
  idempotent: false,
  statuses: [400, 401, 403, 404, 422],
  body: createJournalBody,
  answer: journal,
});

/** How `getJournal` fails. */
export type GetJournalFailure =
  | BadRequest<"getJournal">
  | Unauthorized<"getJournal">
  | Forbidden<"getJournal">
  | NotFound<"getJournal">
  | CommonFailure<"getJournal">;

/**
 * Reads one journal.
 *
 * - Scopes: `journals:readonly` or `journals:all`.
 * - Fails with {@link GetJournalFailure}: 400, 401, 403, 404.
 */
export const getJournal: CallableOperation<[id: number], Journal, GetJournalFailure> =
  /* @__PURE__ */ defineOperation({
    name: "getJournal",
    contractId: "getJournal",
    api: "company",
    method: "GET",
    path: "/api/external/v2/journals/{id}",
    scopes: ["journals:readonly", "journals:all"],
    idempotent: true,
    statuses: [400, 401, 403, 404],
    answer: journal,
  });
