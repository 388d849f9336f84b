/** The variables that count: `CENTIME_CASSETTES` and `CI`. */
export interface Environment {
  readonly CENTIME_CASSETTES?: string | undefined;
  readonly CI?: string | undefined;
}

/** The machine's; empty where a runtime has no environment, or does not let it be read. */
export function machineEnvironment(): Environment {
  try {
    const { CENTIME_CASSETTES, CI } = process.env;
    return { CENTIME_CASSETTES, CI };
  } catch {
    return {};
  }
}
