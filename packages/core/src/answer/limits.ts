/** What the contract says about a value beside its type. What breaks it is drift, and stays. */
export interface Limits {
  readonly pattern?: RegExp;
  /** Of a text in characters, of a list in items. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}
