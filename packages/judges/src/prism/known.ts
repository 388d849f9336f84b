/** An object in a request's body that the contract makes impossible. */
export interface ImpossibleObject {
  readonly operation: string;
  /** The keys that lead to it; none for the body itself. */
  readonly keys: readonly string[];
}

/**
 * Objects that allow no other keys than their own, have none, and consist of branches that have some: no
 * value fits. Prism reads a copy of the contract in which these, and no others, leave keys to the branches.
 */
export const IMPOSSIBLE_OBJECTS: readonly ImpossibleObject[] = [
  { operation: "createBillingSubscription", keys: ["mode"] },
  { operation: "createBillingSubscription", keys: ["recurring_rule"] },
  { operation: "updateBillingSubscription", keys: ["mode"] },
  { operation: "updateBillingSubscription", keys: ["recurring_rule"] },
  { operation: "updateTransaction", keys: [] },
  { operation: "updateFirmTransaction", keys: [] },
];

/** What Prism refuses although it is right. */
export interface KnownViolation {
  readonly operation: string;
  readonly place: string;
  readonly message: RegExp;
  readonly reason: string;
}

const PARTS_ARE_JSON = "OpenAPI has such a part of a form as JSON; Prism reads each part as text";

export const KNOWN_VIOLATIONS: readonly KnownViolation[] = [
  ...["invoice_options", "override_invoice_lines", "installments"].map((part) => ({
    operation: "importCustomerEInvoice",
    place: `body.${part}`,
    message: /must be (object|array)$/,
    reason: PARTS_ARE_JSON,
  })),
  ...["invoice_options", "override_invoice_lines"].map((part) => ({
    operation: "importSupplierEInvoice",
    place: `body.${part}`,
    message: /must be (object|array)$/,
    reason: PARTS_ARE_JSON,
  })),
  {
    operation: "getFirmTrialBalance",
    place: "query",
    message: /required property 'period_(start|end)'$/,
    reason: "The contract lets the text be empty; Prism takes an empty one for none",
  },
];
