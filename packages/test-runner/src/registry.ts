export interface HookError {
  readonly kind: string;
  readonly error: Error;
}

export interface SuiteRecord {
  readonly name: string;
  tests: number;
  skipped: number;
  only: boolean;
  ran: boolean;
  readonly hookErrors: HookError[];
  started(what: string): void;
}

const suites: SuiteRecord[] = [];
let announce: (running: string) => void = () => {};

/** Tells `listener` of every test and hook that starts. */
export function onStart(listener: (running: string) => void): void {
  announce = listener;
}

export function registerSuite(name: string): SuiteRecord {
  const record: SuiteRecord = {
    name,
    tests: 0,
    skipped: 0,
    only: false,
    ran: false,
    hookErrors: [],
    started: (what) => announce(`${name} › ${what}`),
  };
  suites.push(record);
  return record;
}

export function registeredSuites(): readonly SuiteRecord[] {
  return suites;
}
