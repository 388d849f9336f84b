/** Something that users do, and that must work on every runtime. */
export interface Case {
  readonly name: string;
  /** Throws when it does not work. */
  run(surroundings: Surroundings): Promise<void>;
}

/** What a case cannot make itself, because not every runtime can listen. */
export interface Surroundings {
  /** Where a sandbox answers over HTTP. */
  readonly sandboxUrl: string;
}
