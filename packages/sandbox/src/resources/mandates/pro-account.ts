import type { CustomerIdBody } from "@centime/core/gocardless-mandates";
import type {
  MandateMigrationResponse,
  MigrateProAccountMandateBody,
  ProAccountMandate,
  ProAccountMandateMigration,
} from "@centime/core/pro-account-mandates";
import { rowsWith } from "../../books/indexes.ts";
import { nextId } from "../../books/numbering.ts";
import { change, type ReadOnly, save, stampsNow } from "../../books/records.ts";
import type { Context, Handlers } from "../../context.ts";
import { type Fields, keysAsFields } from "../../http/filter.ts";
import { type ListQuery, listPage } from "../../http/list.ts";
import { linkTo, refuse, refuseRule } from "../../http/response.ts";
import { modelled } from "../../modelled.ts";
import { statusOf as subscriptionStatus } from "../billing-subscriptions/record.ts";
import { existingCustomer, mandatesOfCustomer } from "../customers/record.ts";
import { keepAttachment } from "../file-attachments.ts";
import { fileAddress, type StoredFile, seededFile } from "../files/files.ts";
import { resource } from "../resource.ts";
import { existing } from "../shared.ts";
import type { GocardlessMandateRecord } from "./gocardless.ts";
import type { SepaMandateRecord } from "./sepa.ts";

/** A mandate of the Pro Account, or the request of one, as the books hold it. */
export interface ProAccountMandateRecord
  extends ReadOnly<
    Omit<ProAccountMandate, "active_billing_subscription" | "customer" | "pdf_url">
  > {
  readonly id: number;
  readonly customer_id: number;
  /** Its PDF; `null` for a request. */
  readonly file: StoredFile | null;
}

const proAccountMandates = resource("proAccountMandates", {
  model: "ProAccountMandate",
  fields: keysAsFields<ProAccountMandateRecord>({ status: "text", customer_id: "number" }),
  show: showMandate,
});

const NEEDS_ACCOUNT = "Without a Pro Account (`proAccount: false`) a 404.";

export const proAccountMandateHandlers = {
  getProAccountMandates: modelled(
    { recorded: NEEDS_ACCOUNT, documented: "Mandates, and requests of them without a PDF." },
    (context, query) => {
      requireProAccount(context);
      return proAccountMandates.list(context, query);
    },
  ),

  requestProAccountMandateByEmail: modelled(
    {
      documented: NEEDS_ACCOUNT,
      assumed: "The request is listed as `pending` and never signed. No e-mail address is a 422.",
    },
    requestByEmail,
  ),

  getProAccountMandateMigrations: modelled(
    {
      documented: NEEDS_ACCOUNT,
      assumed: "SEPA mandates, and active GoCardless mandates, can be migrated.",
    },
    (context, query: ListQuery = {}) => {
      requireProAccount(context);
      return listPage(candidatesIn(context), query, {
        fields: CANDIDATE_FIELDS,
        show: (candidate) => showCandidate(context, candidate),
      });
    },
  ),

  migrateProAccountMandate: modelled(
    {
      documented: [NEEDS_ACCOUNT, "Only what is `available` is migrated."],
      assumed: "It is done at once: the mandate is `enabled`. Without a customer it is a 422.",
    },
    migrate,
  ),
} satisfies Handlers;

function requireProAccount({ company }: Context): void {
  if (!company.proAccount) refuse(404, "No Pro Account associated with the company");
}

function showMandate(
  context: Context,
  record: ProAccountMandateRecord,
): ReadOnly<ProAccountMandate> {
  const { id: _id, customer_id, file, ...mandate } = record;
  const { books, baseUrl } = context;
  const subscriptions = rowsWith(books.billingSubscriptions, "customer_id", customer_id);
  return {
    ...mandate,
    active_billing_subscription: subscriptions.some(
      (subscription) => subscriptionStatus(context, subscription) === "in_progress",
    ),
    pdf_url: file && fileAddress(context, file),
    customer: linkTo(baseUrl, "customers", customer_id),
  };
}

function requestByEmail(context: Context, { customer_id }: CustomerIdBody): undefined {
  requireProAccount(context);
  const { emails } = existingCustomer(context, customer_id);
  if (emails.length === 0) refuseRule("The customer has no e-mail address");
  addProAccountMandate(context, { customer_id, status: "pending", signed_at: null, file: null });
}

type MandateInput = Pick<ProAccountMandateRecord, "customer_id" | "file" | "signed_at" | "status"> &
  Partial<Pick<ProAccountMandateRecord, "early_execution_date_permitted">>;

/** Adds a mandate of the Pro Account to the books. */
export const addProAccountMandate = (
  context: Context,
  input: MandateInput,
): ProAccountMandateRecord =>
  save(context, "proAccountMandates", {
    id: nextId(context.books, "proAccountMandate"),
    early_execution_date_permitted: false,
    ...input,
    created_at: stampsNow(context).created_at,
  });

/** A mandate that can be migrated to the Pro Account, or has been. */
interface Candidate {
  readonly id: number;
  readonly type: "Mandate" | "SepaMandate";
  readonly customer_id: number | null;
  readonly signed_at: string | null;
  readonly migrated_at: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

const statusOf = ({ migrated_at }: Candidate) => (migrated_at === null ? "available" : "completed");

const CANDIDATE_FIELDS: Fields<Candidate> = {
  ...keysAsFields<Candidate>({ customer_id: "number" }),
  status: { type: "text", read: statusOf },
};

const candidatesIn = ({ books }: Context): readonly Candidate[] => [
  ...[...books.sepaMandates.values()].map(sepaCandidate),
  ...[...books.gocardlessMandates.values()].filter(isMigratable).map(gocardlessCandidate),
];

const isMigratable = ({ status }: GocardlessMandateRecord): boolean => status === "active";

const sepaCandidate = (mandate: SepaMandateRecord): Candidate => ({
  id: mandate.id,
  type: "SepaMandate",
  customer_id: mandate.customer_id,
  signed_at: `${mandate.signed_at}T00:00:00.000000Z`,
  migrated_at: mandate.migrated_at,
  created_at: mandate.created_at,
  updated_at: mandate.updated_at,
});

const gocardlessCandidate = (mandate: GocardlessMandateRecord): Candidate => ({
  id: mandate.id,
  type: "Mandate",
  customer_id: mandate.customer_id,
  signed_at: mandate.created_at,
  migrated_at: mandate.migrated_at,
  created_at: mandate.created_at,
  updated_at: mandate.updated_at,
});

function showCandidate(
  context: Context,
  candidate: Candidate,
): ReadOnly<ProAccountMandateMigration> {
  const { customer_id } = candidate;
  return {
    ...sharedFields(candidate),
    status: statusOf(candidate),
    mandate: { id: candidate.id, type: candidate.type },
    customer: customer_id === null ? null : showCustomer(context, customer_id),
  };
}

const sharedFields = ({ id, type, signed_at, migrated_at, created_at, updated_at }: Candidate) => ({
  id,
  direct_debit_method: type === "Mandate" ? ("GoCardless" as const) : ("XML" as const),
  signed_at,
  error_message: null,
  migrated_at,
  migration_started_at: migrated_at,
  created_at,
  updated_at,
});

const showCustomer = ({ baseUrl }: Context, id: number) => ({
  ...linkTo(baseUrl, "customers", id),
  pro_account_mandate: mandatesOfCustomer(baseUrl, "pro_account/mandates", id),
});

function migrate(
  context: Context,
  {
    mandate_type,
    mandate_id,
    early_execution_date_permitted = false,
  }: MigrateProAccountMandateBody,
): ReadOnly<MandateMigrationResponse> {
  requireProAccount(context);
  const { customer_id, signed_at } = availableCandidate(context, mandate_type, mandate_id);
  if (customer_id === null) return refuseRule("The mandate has no customer");
  const migrated_at = stampsNow(context).created_at;
  const migrated = markMigrated(context, mandate_type, mandate_id, migrated_at);
  const { file } = keepAttachment(context, seededFile(context, `mandat-${mandate_id}.pdf`));
  addProAccountMandate(context, {
    customer_id,
    status: "enabled",
    signed_at: signed_at?.slice(0, "2026-07-01".length) ?? null,
    file,
    early_execution_date_permitted,
  });
  return {
    mandate_migration: {
      ...sharedFields(migrated),
      status: statusOf(migrated),
      mandate: { id: migrated.id, type: migrated.type },
      customer: showCustomer(context, customer_id),
    },
  };
}

function availableCandidate(
  context: Context,
  type: MigrateProAccountMandateBody["mandate_type"],
  id: number,
): Candidate {
  const { books } = context;
  const candidate =
    type === "SepaMandate"
      ? sepaCandidate(existing(books.sepaMandates, type, id))
      : gocardlessCandidate(existing(books.gocardlessMandates, type, id));
  const isOpen = candidatesIn(context).some((own) => own.type === type && own.id === id);
  if (!isOpen || candidate.migrated_at !== null) refuseRule("The mandate cannot be migrated");
  return candidate;
}

function markMigrated(
  context: Context,
  type: MigrateProAccountMandateBody["mandate_type"],
  id: number,
  migrated_at: string,
): Candidate {
  const { books } = context;
  return type === "SepaMandate"
    ? sepaCandidate(
        change(context, "sepaMandates", existing(books.sepaMandates, type, id), { migrated_at }),
      )
    : gocardlessCandidate(
        change(context, "gocardlessMandates", existing(books.gocardlessMandates, type, id), {
          migrated_at,
        }),
      );
}
