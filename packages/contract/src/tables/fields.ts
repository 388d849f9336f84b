import type { Shape } from "../model/shape.ts";

/**
 * What a field of the API may hold. `number`, `date`, `id`, `member` (of an enumeration), `reference` (a
 * code or a number that people give to documents), `public` (the same for every company) and `url` are no
 * personal data; `filename` to `phone`
 * are what persons typed or what tells who they are, `secret` grants access.
 */
export const FIELD_KINDS = [
  "number",
  "date",
  "id",
  "member",
  "reference",
  "public",
  "url",
  "filename",
  "text",
  "person",
  "address",
  "registration",
  "iban",
  "email",
  "phone",
  "secret",
] as const;

export type FieldKind = (typeof FIELD_KINDS)[number];

/** Decides for all fields of a name, or of a kind of shape; the first rule that fits decides. */
export interface FieldRule {
  readonly kind: FieldKind;
  /** Names: all, or with `*` for any beginning or end. */
  readonly names?: string;
  readonly shapes?: readonly Shape["kind"][];
  readonly fits?: (shape: Shape) => boolean;
}

/** What people decide about the fields of a contract. */
export interface FieldTable {
  readonly rules: readonly FieldRule[];
  /**
   * Fields that hold something else in one place: `discount.value` is a `value` right in a `discount`, or
   * anywhere below a path that has the segment.
   */
  readonly exceptions: Readonly<Record<string, FieldKind>>;
}

const isDecimal = (shape: Shape) =>
  shape.kind === "string" && /^\^\(?-\?\\d\+/.test(shape.pattern ?? "");
const isDate = (shape: Shape) =>
  shape.kind === "string" && (shape.format === "date" || shape.format === "date-time");
const isEmail = (shape: Shape) => shape.kind === "string" && shape.format === "email";

/** The fields of both APIs. One that no rule decides stops the generator. */
export const FIELDS: FieldTable = {
  exceptions: {
    "discount.value": "number",
    "dms.name": "filename",
    "bank_establishments.name": "public",
    "customer_invoice_templates.name": "text",
    "custom_fields.name": "text",
    "purchase_requests.reason": "text",
  },
  rules: [
    { kind: "number", shapes: ["number", "boolean"] },
    { kind: "member", shapes: ["sort", "file"] },
    // The values of a filter are those of the fields that it names.
    { kind: "text", shapes: ["filter"] },
    { kind: "number", fits: isDecimal },
    { kind: "date", fits: isDate },
    { kind: "email", fits: isEmail },
    {
      kind: "member",
      names:
        "type status currency country_alpha2 vat_rate unit reason banking_provider provider_field_name " +
        "scopes activity_code activity_nomenclature interbank_code",
    },
    { kind: "member", shapes: ["literal", "enumeration"] },
    { kind: "id", names: "id cursor next_cursor" },
    {
      kind: "date",
      names:
        "*_at date *_date deadline start finish until period_start period_end next_occurrence " +
        "prev_occurrence",
    },
    {
      kind: "number",
      names:
        "amount currency_amount* currency_fee currency_tax raw_currency_unit_price unit_price price " +
        "price_before_tax remaining_amount_* outstanding_balance balance credit credits debit debits " +
        "exchange_rate fee quantity tax weight",
    },
    {
      kind: "reference",
      names:
        "analytical_code bic code document_number e_invoice_line_id external_id external_reference " +
        "formatted_number identifier invoice_number number number_prefix piece_number " +
        "purchase_order_number purchase_order_reference quote_number reference sales_order_reference " +
        "client_code external_customer_account",
    },
    { kind: "url", names: "url *_url" },
    { kind: "filename", names: "filename *_filename path" },
    { kind: "secret", names: "secret" },
    {
      kind: "person",
      names:
        "name first_name last_name recipient billing_company_name external_customer_label " +
        "card_masked_number",
    },
    { kind: "address", names: "address postal_code city" },
    { kind: "registration", names: "reg_no vat_number siren siret establishment_no" },
    { kind: "iban", names: "iban *_iban" },
    { kind: "email", names: "email emails recipients" },
    { kind: "phone", names: "phone mobile_number telephone_number" },
    {
      kind: "text",
      names:
        "bank body custom_fields description error_message label notes pdf_description " +
        "pdf_invoice_free_text pdf_invoice_subject provider_field_value role special_mention subject " +
        "title value",
    },
  ],
};
