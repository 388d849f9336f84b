import { argumentNames, callText, methodText } from "../emit/call-text.ts";
import { type Correction, operationAt } from "../model/correct.ts";
import { asPage } from "../model/page.ts";
import type { Operation } from "../model/resource.ts";
import type { FilterField, Property, Shape } from "../model/shape.ts";
import { apiOfResource } from "../tables/selection.ts";
import { vendorPage } from "../vendor.ts";
import { FRENCH_OPERATIONS } from "../words/french/french.ts";
import { type Field, fieldsOf, type Sources } from "./fields.ts";

/** A text in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** Everything that the page of an operation says, but its example and what the sandbox models. */
export interface OperationPage {
  readonly name: string;
  /** The resource's file, which is also the entry point: `customer-invoices`, `firm/journals`. */
  readonly file: string;
  readonly api: "company" | "firm";
  readonly contractId: string;
  readonly method: string;
  readonly path: string;
  /** `pennylane.journals.getJournal` */
  readonly clientMethod: string;
  /** `pennylane.journals.getJournal(id)` */
  readonly call: string;
  readonly arguments: readonly string[];
  readonly summary: Bilingual;
  /** French words that the operation is searched by. */
  readonly search: readonly string[];
  readonly notes: readonly Bilingual[];
  readonly scopes: readonly string[];
  readonly pathParameters: readonly string[];
  readonly query: readonly Field[];
  readonly body: readonly Field[];
  /** Whether the body is a list, a form with a file, or may be left out. */
  readonly bodyKind: "none" | "object" | "list" | "form";
  readonly isBodyRequired: boolean;
  /** The fields of the response, or of each item of a list. */
  readonly response: readonly Field[];
  readonly responseKind: "none" | "object" | "list" | "page" | "numbered page";
  readonly filters: readonly Filter[];
  readonly sort: Sorting | undefined;
  readonly failures: readonly DocumentedFailure[];
  readonly isRepeatable: boolean;
  readonly because: Bilingual | undefined;
  readonly corrections: readonly CorrectionWords[];
  readonly vendorPage: string;
}

/** A field that a list is filtered by. */
export interface Filter {
  readonly name: string;
  readonly operators: readonly string[];
  /** `string`, `integer`, `date`, or the members. */
  readonly value: string;
  readonly deprecated: boolean;
}

/** How a list is sorted. */
export interface Sorting {
  readonly fields: readonly string[];
  readonly default: string | undefined;
}

/** What the code corrects of the vendor's file, why, and how that is known. */
export type CorrectionWords = Readonly<Record<"what" | "because" | "source", Bilingual>>;

/** A documented failure, and what it means of this operation where that is not obvious. */
export interface DocumentedFailure {
  readonly status: number;
  readonly meaning: Bilingual | undefined;
}

/** The page of an operation. */
export function operationPage(
  file: string,
  operation: Operation,
  sources: Sources,
  corrections: readonly Correction[],
): OperationPage {
  const { name, contractId, query, body, response } = operation;
  const api = apiOfResource({ file });
  const { bilingual } = sources.french;
  const words = sources.emission.words.operation(name);
  const french = FRENCH_OPERATIONS[name];
  if (french === undefined) throw new Error(`${name} has no French words`);
  const parameter = (key: string) => query?.properties.find((property) => property.name === key);
  const page = asPage(response);
  return {
    name,
    file,
    api,
    contractId,
    method: operation.method,
    path: operation.path,
    clientMethod: methodText(file, name),
    call: callText(file, operation),
    arguments: argumentNames(operation),
    summary: { en: words.summary, fr: french.summary },
    search: french.search,
    notes: (words.notes ?? []).map(bilingual),
    scopes: operation.scopes,
    pathParameters: operation.pathParameters,
    query: query === undefined ? [] : fieldsOf(query, "input", sources),
    body: body === undefined ? [] : fieldsOf(body.shape, "input", sources),
    bodyKind: bodyKindOf(operation),
    isBodyRequired: body?.required === true,
    response: fieldsOfResponse(page === undefined ? response : page.item, sources),
    responseKind: responseKindOf(operation),
    filters: filtersOf(parameter("filter")),
    sort: sortOf(parameter("sort")),
    failures: operation.statuses.map((status) => {
      const meaning = words.failures?.[status];
      return { status, meaning: meaning === undefined ? undefined : bilingual(meaning) };
    }),
    isRepeatable: operation.idempotent,
    because: operation.because === undefined ? undefined : bilingual(operation.because),
    corrections: corrections
      .filter(({ places }) => places.some((place) => operationAt(place) === name))
      .map(({ what, because, source }) => ({
        what: bilingual(what),
        because: bilingual(because),
        source: bilingual(source),
      })),
    vendorPage: vendorPage(api, contractId),
  };
}

const fieldsOfResponse = (shape: Shape | undefined, sources: Sources): Field[] =>
  shape === undefined ? [] : fieldsOf(shape, "response", sources);

function bodyKindOf({ body }: Operation): OperationPage["bodyKind"] {
  if (body === undefined) return "none";
  if (body.multipart) return "form";
  return body.shape.kind === "array" ? "list" : "object";
}

function responseKindOf({ response }: Operation): OperationPage["responseKind"] {
  if (response === undefined) return "none";
  const page = asPage(response);
  if (page !== undefined) return page.numbered ? "numbered page" : "page";
  return response.kind === "array" ? "list" : "object";
}

function filtersOf(filter: Property | undefined): Filter[] {
  if (filter?.shape.kind !== "filter") return [];
  return filter.shape.fields.map((field) => ({
    name: field.name,
    operators: field.operators,
    value: valueText(field),
    deprecated: field.deprecated === true,
  }));
}

function valueText({ value }: FilterField): string {
  switch (value?.kind) {
    case "number":
      return "integer";
    case "boolean":
      return "boolean";
    case "enumeration":
      return value.members.map((member) => `"${member}"`).join(" | ");
    default:
      return value === undefined ? "string" : "date";
  }
}

function sortOf(sort: Property | undefined): Sorting | undefined {
  if (sort?.shape.kind !== "sort") return undefined;
  const { default: value } = sort;
  return {
    fields: sort.shape.fields,
    default: value === undefined ? undefined : String(value),
  };
}
