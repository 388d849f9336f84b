import {
  documentReference,
  fileSecret,
  type NumberedKind,
  nextNumber,
} from "../../books/numbering.ts";
import { definedOnly, stampsNow } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { existingCustomer } from "../customers/record.ts";
import { requireFreeReference } from "../shared.ts";
import {
  type ContentsChanges,
  type ContentsInput,
  changeContents,
  createContents,
} from "./contents.ts";
import type { SalesDocument } from "./record.ts";

/** The tables of documents that are not booked. */
type DocumentTable = "commercialDocuments" | "quotes";

/** What a kind of document is written with. */
export interface DocumentWriting {
  readonly table: DocumentTable;
  readonly id: number;
  readonly numbered: NumberedKind;
  readonly templateId: number | undefined;
}

interface Creation extends ContentsInput {
  readonly customer_id: number;
  readonly date: string;
  readonly deadline: string;
  readonly external_reference?: string | undefined;
}

/** A new document, with the next number of its kind. */
export function createDocument(
  context: Context,
  body: Creation,
  { table, id, numbered, templateId }: DocumentWriting,
): SalesDocument {
  const { books } = context;
  const customer = existingCustomer(context, body.customer_id);
  requireFreeReference(context, table, body.external_reference);
  const language = customer.billing_language;
  const contents = createContents(context, body, { language, templateId });
  return {
    id,
    ...contents,
    customer_id: customer.id,
    number: nextNumber(books, numbered, body.date),
    date: body.date,
    deadline: body.deadline,
    external_reference: body.external_reference ?? documentReference(books.random),
    archived_at: null,
    file_secret: fileSecret(books.random),
    appendices: [],
    emails: [],
    ...stampsNow(context),
  };
}

interface Changes extends ContentsChanges {
  readonly customer_id?: number | undefined;
  readonly date?: string | undefined;
  readonly deadline?: string | undefined;
  readonly external_reference?: string | undefined;
}

/** A document after a request's changes. */
export function changeDocument<Document extends SalesDocument>(
  context: Context,
  document: Document,
  body: Changes,
  { table, templateId }: Pick<DocumentWriting, "table" | "templateId">,
): Document {
  const { customer_id, date, deadline, external_reference } = body;
  if (customer_id !== undefined) existingCustomer(context, customer_id);
  requireFreeReference(context, table, external_reference, document.id);
  return {
    ...document,
    ...changeContents(context, document, body, templateId),
    ...definedOnly({ customer_id, date, deadline, external_reference }),
  };
}
