/** What requests may differ in and still match. Order of keys and of query parameters never counts. */
export interface MatchRules {
  /** Query parameters that do not count: `["cursor"]`. */
  readonly ignoreQuery?: readonly string[] | undefined;
  /** Places in the body that do not count: `["date", "invoice_lines.*.label", "file.*.sha256"]`. */
  readonly ignoreBody?: readonly string[] | undefined;
}
