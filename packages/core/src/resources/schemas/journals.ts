import * as v from "valibot";
import { MATCHING } from "../../filter.ts";
import { filter, integer, type Schema, sort, strictObject } from "../../schema/index.ts";
import type {
  CreateJournalBody,
  GetJournalsQuery,
  Journal,
  JournalFilter,
} from "../types/journals.ts";

export const journal = (): Schema<Journal> =>
  v.looseObject({
    code: v.string(),
    id: integer(),
    label: v.string(),
    type: v.string(),
  });

export const createJournalBody = (): Schema<CreateJournalBody> =>
  strictObject({
    code: v.string(),
    label: v.string(),
  });

export const getJournalsQuery = (): Schema<GetJournalsQuery> =>
  strictObject({
    cursor: v.optional(v.string()),
    limit: v.optional(integer(1, 100)),
    filter: v.optional(filter<JournalFilter>({ type: MATCHING })),
    sort: v.optional(sort(["id"])),
  });
