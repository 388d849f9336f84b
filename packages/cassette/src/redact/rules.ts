/**
 * What to redact beside what always is: credentials, cookies, the queries of files' URLs, e-mail
 * addresses, IBANs and phone numbers. Replaying takes the same rules as recording.
 */
export interface RedactionRules {
  /**
   * Places in JSON bodies, sent or answered (`"first_name"`, `"$.items[*].label"`, `"$..notes"`).
   * What stands there is masked, or handed to `replace`, whose answer must be its own replacement.
   */
  readonly paths?:
    | readonly (string | { readonly path: string; replace(value: unknown): unknown })[]
    | undefined;
  /** Texts that must never be written, wherever they stand: `[process.env.PENNYLANE_TOKEN]`. */
  readonly secrets?: readonly string[] | undefined;
  /**
   * Goes into every pseudonym's digest. With a salt that stays secret, nobody can test whether a
   * pseudonym stands for an address that they know. Default: none.
   */
  readonly salt?: string | undefined;
}
