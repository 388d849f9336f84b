import type { Case } from "../case.ts";
import { invoiceLife } from "./invoice-life.ts";
import { overHttp } from "./over-http.ts";
import { paging } from "./paging.ts";
import { replay } from "./replay.ts";
import { retry } from "./retry.ts";
import { timeLimit } from "./time-limit.ts";
import { upload } from "./upload.ts";
import { webhook } from "./webhook.ts";

/** What must work on every runtime. */
export const cases: readonly Case[] = [
  invoiceLife,
  paging,
  retry,
  replay,
  timeLimit,
  upload,
  webhook,
  overHttp,
];
