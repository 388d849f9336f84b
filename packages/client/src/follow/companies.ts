import { copyOf, describeIssue, type Issue, invalidInput, type NumberedPage } from "@centime/core";
import {
  type FirmCompany,
  type GetFirmCompaniesFailure,
  getFirmCompanies,
} from "@centime/core/firm/companies";
import { err, ok, type Result } from "neverthrow";
import type { Client } from "../client.ts";
import { notInRange, type SendOptions } from "../options.ts";
import { items, type PageFailure } from "../pages.ts";
import { hasMethod, isFunction, isResult } from "../shape.ts";

/** What came of the work for one company. */
export interface CompanyResult<Value, Failure> {
  readonly company: FirmCompany;
  readonly result: Result<Value, Failure | WorkFailed>;
}

/** The work for a company threw, or resolved to something that is not a `Result`. */
export interface WorkFailed {
  readonly kind: "WorkFailed";
  readonly _tag: "WorkFailed";
  /** One sentence for people. */
  readonly message: string;
  /** What was thrown. */
  readonly cause: unknown;
}

/** How to go over the companies of a firm. */
export interface ForEachCompanyOptions extends SendOptions {
  /** How many companies to work for at once: 1 to 100. Default: 4. */
  readonly concurrency?: number | undefined;
}

type CompaniesFailure = PageFailure<
  FirmCompany,
  GetFirmCompaniesFailure,
  NumberedPage<FirmCompany>
>;

const DEFAULT_CONCURRENCY = 4;
const MOST_CONCURRENT = 100;
const COMPANIES_PER_PAGE = 100;

/**
 * Does some work for each company of a firm, a few at once, and yields what came of it as it is done. The
 * failure of one company does not stop the others; a failure of the list of companies ends the walk after
 * those that are under way.
 *
 * Pass one client: its limiter keeps the budget of the token, which all companies share.
 *
 * @example
 * ```ts
 * const firm = createFirmClient({ token });
 * const count = ({ id }: FirmCompany) => collect(firm, getFirmCustomerInvoices(id));
 * for await (const done of forEachCompany(firm, count)) {
 *   if (done.isErr()) break;
 *   console.log(done.value.company.name, done.value.result.isOk());
 * }
 * ```
 */
export async function* forEachCompany<Value, Failure>(
  client: Client,
  work: (company: FirmCompany) => PromiseLike<Result<Value, Failure>>,
  options: ForEachCompanyOptions = {},
): AsyncGenerator<Result<CompanyResult<Value, Failure>, CompaniesFailure>, void, undefined> {
  const settings: ForEachCompanyOptions = copyOf(options) ?? {};
  const { concurrency = DEFAULT_CONCURRENCY, ...sending } = settings;
  const list = getFirmCompanies({ per_page: COMPANIES_PER_PAGE });
  const issues = checkArguments(client, work, settings);
  if (issues.length > 0) {
    return yield err({ ...invalidInput("getFirmCompanies", issues), resume: list });
  }

  const running = new Map<number, Promise<CompanyResult<Value, Failure>>>();
  const nextDone = async () => {
    const done = await Promise.race(running.values());
    running.delete(done.company.id);
    return ok(done);
  };
  let failure: CompaniesFailure | undefined;
  for await (const company of items(client, list, sending)) {
    if (company.isErr()) {
      failure = company.error;
      break;
    }
    running.set(company.value.id, workFor(company.value, work));
    if (running.size >= concurrency) yield await nextDone();
  }
  while (running.size > 0) yield await nextDone();
  if (failure !== undefined) yield err(failure);
}

/** Never rejects. */
async function workFor<Value, Failure>(
  company: FirmCompany,
  work: (company: FirmCompany) => PromiseLike<Result<Value, Failure>>,
): Promise<CompanyResult<Value, Failure>> {
  try {
    const result: unknown = await work(company);
    if (isResult(result)) return { company, result: result as Result<Value, Failure> };
    return { company, result: err(workFailed("returned no Result", undefined)) };
  } catch (cause) {
    return { company, result: err(workFailed("threw", cause)) };
  }
}

const workFailed = (what: string, cause: unknown): WorkFailed => ({
  kind: "WorkFailed",
  _tag: "WorkFailed",
  message: `forEachCompany: the work ${what}`,
  cause,
});

function checkArguments(
  client: unknown,
  work: unknown,
  options: ForEachCompanyOptions,
): readonly Issue[] {
  if (!hasMethod(client, "send")) return [describeIssue("client", "a client", typeof client)];
  if (!isFunction(work)) return [describeIssue("work", "function", typeof work)];
  const { concurrency = 1 } = options;
  const isConcurrency =
    Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= MOST_CONCURRENT;
  return isConcurrency
    ? []
    : [notInRange("concurrency", `integer from 1 to ${MOST_CONCURRENT}`, concurrency)];
}
